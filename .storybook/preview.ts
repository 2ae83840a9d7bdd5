import {type Preview, setCustomElementsManifest} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with {type: 'json'};
import {applyToolbar} from './toolbar.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {a11y: {test: 'error'}, controls: {expanded: true}, layout: 'padded'},
  globalTypes: {
    profile: {
      toolbar: {
        title: 'Profile',
        icon: 'box',
        items: [
          {value: 'workspace', title: 'Workspace'},
          {value: 'seats', title: 'Field Service'},
          {value: 'access', title: 'Agent Platform'},
          {value: 'presales', title: 'Proof of Concept'},
        ],
        dynamicTitle: true,
      },
    },
    theme: {
      toolbar: {
        title: 'Theme',
        icon: 'circlehollow',
        items: [
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
        ],
        dynamicTitle: true,
      },
    },
    accent: {
      toolbar: {
        title: 'Accent',
        icon: 'paintbrush',
        items: [
          {value: '', title: 'Indigo'},
          {value: 'oklch(0.52 0.13 165)', title: 'Green'},
          {value: '#e11d48', title: 'Rose'},
          {value: '#facc15', title: 'Yellow'},
        ],
        dynamicTitle: true,
      },
    },
    density: {
      toolbar: {
        title: 'Density',
        icon: 'component',
        items: [
          {value: 'comfortable', title: 'Comfortable'},
          {value: 'compact', title: 'Compact'},
        ],
        dynamicTitle: true,
      },
    },
    language: {
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          {value: 'en', title: 'English'},
          {value: 'de', title: 'Deutsch'},
          {value: 'fr', title: 'Français'},
          {value: 'es', title: 'Español'},
          {value: 'ar rtl', title: 'العربية'},
          {value: 'ja', title: '日本語'},
          {value: 'en rtl', title: 'English, right to left'},
        ],
        dynamicTitle: true,
      },
    },
    weather: {
      toolbar: {
        title: 'Network',
        icon: 'lightning',
        items: [
          {value: 'fair', title: 'Fair'},
          {value: 'slow', title: 'Slow (2 s)'},
          {value: 'offline', title: 'Offline'},
          {value: 'failing', title: 'Server error'},
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: {
    profile: 'workspace',
    theme: 'light',
    accent: '',
    density: 'comfortable',
    language: 'en',
    weather: 'fair',
  },
  decorators: [
    (story, {globals}) => {
      applyToolbar(globals);
      return story();
    },
  ],
};

export default preview;

import {mergeConfig} from 'vite';
import type {StorybookConfig} from '@storybook/web-components-vite';

const root = new URL('..', import.meta.url).pathname;

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {name: '@storybook/web-components-vite', options: {}},
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  // The project's own Vite configuration builds a library; stories only need the public names resolved.
  viteFinal: (base) =>
    mergeConfig(
      {...base, build: {...base.build, lib: undefined, rolldownOptions: undefined}},
      {
        resolve: {
          alias: [
            {
              find: /^tenant-elements\/(define\/.+|adapters\/rest\/define)\.js$/,
              replacement: `${root}src/$1.ts`,
            },
            {
              find: /^tenant-elements\/(adapters\/\w+|contract|testing)$/,
              replacement: `${root}src/$1/index.ts`,
            },
            {find: /^tenant-elements$/, replacement: `${root}src/index.ts`},
          ],
        },
      },
    ),
};

export default config;

import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What promise E5 rules out in code that runs in somebody else's page. */
const forbiddenInBrowsers = [
  {
    selector: 'CallExpression[callee.name=/^(alert|confirm|prompt|eval)$/]',
    message: 'Silent or forbidden in sandboxed frames and under strict policies.',
  },
  {
    selector: 'AssignmentExpression > MemberExpression[property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Trusted Types refuse it; use templates.',
  },
  {
    selector: 'MemberExpression[property.name=/^(insertAdjacentHTML|srcdoc)$/]',
    message: 'Trusted Types refuse it; use templates.',
  },
  {
    selector: 'Identifier[name=/^(unsafeHTML|unsafeSVG|styleMap|localStorage|sessionStorage)$/]',
    message: 'Breaks a strict CSP, or keeps secrets where they can be read.',
  },
  {
    selector: 'TaggedTemplateExpression TemplateElement[value.raw=/<style|\\sstyle=/]',
    message: 'Inline styles violate a strict CSP on first render.',
  },
  {selector: 'TSEnumDeclaration', message: 'Use a const array and its union.'},
  {selector: 'ExportDefaultDeclaration', message: 'Named exports only.'},
];

export default tseslint.config(
  {ignores: ['dist/**', 'out/**', '.data/**', '**/*.mjs', '**/*.cjs', '**/*.js', 'demo/pages/public/**']},
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}}},
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-restricted-syntax': ['error', ...forbiddenInBrowsers],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {name: 'zod', message: 'Four times the size, and it breaks a strict CSP: use zod/mini.'},
            {name: 'lit/directives/style-map.js', message: 'Violates a strict CSP.'},
            {name: 'lit/directives/unsafe-html.js', message: 'Never.'},
          ],
        },
      ],
      // Tables become cards where it is narrow: a changed `display` takes the implicit roles away.
      'lit-a11y/no-redundant-role': 'off',
      // Elements are defined in src/define only, under names the page may choose.
      'wc/define-tag-after-class-definition': 'off',
      'wc/file-name-matches-element': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's assertions are property reads, and its types make every chain a promise.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);

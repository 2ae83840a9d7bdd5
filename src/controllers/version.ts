/** Replaced by the build with the package's version. */
declare const __TENANT_ELEMENTS_VERSION__: string | undefined;

export const VERSION =
  typeof __TENANT_ELEMENTS_VERSION__ === 'undefined' ? 'development' : __TENANT_ELEMENTS_VERSION__;

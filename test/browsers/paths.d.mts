export const CHROMIUM_PATH: string;
export const FIREFOX_PATH: string;
export const CHROMIUM_FLAGS: string[];

/** Whether the long counts of the promises are asked for: `npm run test:full`. */
export const full = process.env['FULL'] === '1';

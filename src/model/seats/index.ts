/** Seats, the devices in them, what they cost, and how a device is paired. */
export * from './acts.js';
export * from './course.js';
export * from './device-fields.js';
export * from './pairing.js';
export * from './price.js';
export * from './seat.js';
export * from './serial.js';

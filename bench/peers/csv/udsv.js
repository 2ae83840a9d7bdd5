import {inferSchema, initParser} from 'udsv';
import {checked} from '../../csv/check.js';

globalThis.run = async (file) => {
  const text = await file.text();
  return checked(initParser(inferSchema(text)).stringArrs(text));
};

import Papa from 'papaparse';
import {checked} from './check.js';

globalThis.run = async (file) => checked(Papa.parse(await file.text(), {skipEmptyLines: true}).data.slice(1));

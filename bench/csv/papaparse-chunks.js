import Papa from 'papaparse';
import {checked} from './check.js';

globalThis.run = (file) =>
  new Promise((resolve) => {
    const rows = [];
    Papa.parse(file, {
      chunkSize: 1 << 18,
      skipEmptyLines: true,
      chunk: ({data}) => void rows.push(...data),
      complete: () => resolve(checked(rows.slice(1))),
    });
  });

/** Owns the picture of the results: horizontal bars, the shorter the better, ours in colour. */
import {count} from './report.mjs';
import {written} from './statistics.mjs';

const WIDTH = 880;
const MARGIN = 32;
const LABEL = 260;
const FIGURE = 130;
const BAR = 16;
const STEP = 24;
const TITLE = 44;
const OURS = '#2f6fde';
const OTHERS = '#b9c2cf';
const INK = '#1f2733';
const MUTED = '#5b6675';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const medianOf = (figure) => (typeof figure === 'number' ? figure : (figure?.median ?? 0));

export function pictureOf({machine, parts}) {
  let top = MARGIN + 56;
  const drawn = chartsOf(parts).map((chart) => {
    const at = top;
    top += TITLE + chart.bars.length * STEP + 12;
    return drawChart(chart, at);
  });
  const height = top + MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="${INK}">
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text x="${MARGIN}" y="${MARGIN + 14}" font-size="20" font-weight="600">tenant-elements beside its peers</text>
<text x="${MARGIN}" y="${MARGIN + 36}" fill="${MUTED}">Medians, each part of one run; shorter is better. ${escaped(machine.chromium)}, ${machine.cores} cores.</text>
${drawn.join('\n')}
</svg>
`;
}

function drawChart({title, bars}, top) {
  const most = Math.max(...bars.map(({figure}) => medianOf(figure)), Number.EPSILON);
  const room = WIDTH - 2 * MARGIN - LABEL - FIGURE;
  const lines = bars.map(({name, figure, ours = name.startsWith('ours')}, index) => {
    const y = top + TITLE + index * STEP;
    const width = Math.max(1, (room * medianOf(figure)) / most);
    const baseline = y + BAR - 4;
    return `<text x="${MARGIN + LABEL - 12}" y="${baseline}" text-anchor="end"${ours ? ' font-weight="600"' : ''}>${escaped(name)}</text>
<rect x="${MARGIN + LABEL}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="2" fill="${ours ? OURS : OTHERS}"/>
<text x="${(MARGIN + LABEL + width + 8).toFixed(1)}" y="${baseline}" fill="${MUTED}">${escaped(written(figure))}</text>`;
  });
  return `<text x="${MARGIN}" y="${top + 28}" font-size="15" font-weight="600">${escaped(title)}</text>\n${lines.join('\n')}`;
}

function chartsOf({payload, startup, tables, csv, server}) {
  const chart = (title, rows, key) => ({
    title,
    bars: rows.filter((row) => row[key] !== undefined).map((row) => ({name: row.name, figure: row[key]})),
  });
  const longest = tables?.sizes.at(-1);
  const file = csv?.sizes.find(({count: rows}) => rows === 100_000);
  const about = longest && `${count(longest.count)} users`;
  return [
    ...(payload ? [chart('Payload with all it uses, kB gzip', payload.rows, 'used')] : []),
    ...(startup
      ? [chart(`Script evaluated on a CPU slowed ${startup.slowed} times, ms`, startup.rows, 'evaluated')]
      : []),
    ...(longest
      ? [
          chart(`${about}: data to painted rows, ms`, longest.rows, 'paint'),
          chart(`${about}: sorted, ms`, longest.rows, 'sort'),
          chart(`${about}: filtered, ms`, longest.rows, 'filter'),
          chart(`${about}: main thread a frame while scrolling all, ms`, longest.rows, 'cpu'),
        ]
      : []),
    ...(file ? [chart('100,000 rows of a file read and checked, ms', file.rows, 'total')] : []),
    ...[...new Set((server?.rows ?? []).map(({users}) => users))].map((users) => ({
      title: `Our server with ${count(users)} users, ${server.clients} clients at once: p50, ms`,
      bars: server.rows
        .filter((row) => row.users === users)
        .map(({question, p50}) => ({name: question, figure: p50, ours: true})),
    })),
  ];
}

// The figures as one table.
const number = (digits = 0) => value => value === null || value === undefined || Number.isNaN(value) ? '-' : value.toFixed(digits);
const ratio = (of, to, figure) => of?.[figure] != null && to?.[figure] ? of[figure] / to[figure] : null;

const COLUMNS = [
  ['req/s', row => number()(row.rate)],
  ['p50 ms', row => number(1)(row.p50)],
  ['p99 ms', row => number(1)(row.p99)],
  ['server µs', row => number()(row.server)],
  ['db µs', row => number()(row.database)],
  ['statements', row => number()(row.statements)],
  ['alloc KB', row => number(1)(row.allocated === null ? null : row.allocated / 1024)],
  ['rss MB', row => number()(row.memory)],
];
const RATIOS = [['server', 'server'], ['db', 'database'], ['alloc', 'allocated'], ['req/s', 'rate']];

// Results: a map of operation to a map of server to its figures.
export function table(results, baselines) {
  const head = ['operation', 'server', ...COLUMNS.map(([name]) => name), ...baselines.flatMap(base => RATIOS.map(([name]) => `${name}/${base}`)), 'foreign', ''];
  const cells = [head];
  for (const [operation, servers] of results) {
    for (const [server, row] of servers) {
      if (row.fault) {
        cells.push([operation, server, ...head.slice(2, -1).map(() => '-'), row.fault]);
        continue;
      }
      const ratios = baselines.flatMap(base => RATIOS.map(([, figure]) => base === server ? '' : number(2)(ratio(row, servers.get(base), figure))));
      cells.push([operation, server, ...COLUMNS.map(([, text]) => text(row)), ...ratios, number(2)(row.foreign), row.remarks.join('; ')]);
    }
  }
  return lines(cells, column => column < 2 || column === head.length - 1);
}

// A table of texts, of which the first line is the head.
export function lines(cells, left = column => column === 0) {
  const [head, ...rows] = cells;
  const widths = head.map((_, column) => Math.max(3, ...cells.map(line => line[column].length)));
  const text = line => '| ' + line.map((cell, column) => left(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column])).join(' | ') + ' |';
  const rule = '| ' + widths.map((width, column) => left(column) ? '-'.repeat(width) : '-'.repeat(width - 1) + ':').join(' | ') + ' |';
  return [text(head), rule, ...rows.map(text)].join('\n');
}

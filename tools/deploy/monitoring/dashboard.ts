import { PANELS, type Panel } from './panels.ts';

const COLUMNS = 3;
const WIDTH = 24 / COLUMNS;
const HEIGHT = 8;

const panel = ({ title, unit, lines }: Panel, i: number): object => ({
  id: i + 1,
  type: 'timeseries',
  title,
  datasource: { type: 'prometheus', uid: '${datasource}' },
  gridPos: { x: (i % COLUMNS) * WIDTH, y: Math.floor(i / COLUMNS) * HEIGHT, w: WIDTH, h: HEIGHT },
  fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
  options: { legend: { displayMode: 'list', placement: 'bottom' }, tooltip: { mode: 'multi', sort: 'desc' } },
  targets: lines.map(({ expr, legend }, n) => ({
    refId: String.fromCharCode(65 + n),
    expr,
    legendFormat: legend,
  })),
});

export const dashboard = (): object => ({
  uid: 'hiorder',
  title: 'hiorder',
  tags: ['hiorder'],
  timezone: 'browser',
  schemaVersion: 39,
  version: 1,
  refresh: '10s',
  time: { from: 'now-1h', to: 'now' },
  templating: { list: [{ name: 'datasource', type: 'datasource', query: 'prometheus', current: {} }] },
  panels: PANELS.map(panel),
});

import type { Edge } from './event-edges.ts';

const BEGIN = '<!-- tools/context-map.ts: who hears what -->';
const END = '<!-- end -->';

/** The document with its table of events as the code has them. */
export function withTable(document: string, edges: readonly Edge[]): string {
  const [before, after] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (before < 0 || after < before) throw new Error('the marks of the table are missing');
  const rows = edges.map(({ from, to, events }) => `| ${from} | ${to} | ${events.join(', ')} |`);
  const table = [
    '<!-- prettier-ignore-start -->',
    '| from | to | events |',
    '| --- | --- | --- |',
    ...rows,
    '<!-- prettier-ignore-end -->',
  ];
  return `${document.slice(0, before)}${[BEGIN, ...table].join('\n')}\n${document.slice(after)}`;
}

/** `identity → ordering`, of the dotted arrows of its drawing. */
export function drawnEdges(document: string): string[] {
  const drawing = /```mermaid\n([^]+?)```/.exec(document)?.[1] ?? '';
  return [...drawing.matchAll(/^ *([\w &]+) -\. ".*" \.-> ([\w &]+)$/gm)].flatMap(([, from = '', to = '']) =>
    from.split(' & ').flatMap((one) => to.split(' & ').map((other) => `${one} → ${other}`)),
  );
}

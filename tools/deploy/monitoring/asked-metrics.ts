import { ALERTS } from './alerts.ts';
import { PANELS } from './panels.ts';

/** Every metric of ours that a panel or an alert asks for. */
export const askedMetrics = (): string[] => {
  const asked = [
    ...PANELS.flatMap((one) => one.lines.map((line) => line.expr)),
    ...ALERTS.map((one) => one.expr),
  ];
  const names = asked.flatMap((expr) => expr.match(/\b((?:hiorder|http|grpc)_[a-z_]+)\b/g) ?? []);
  return [...new Set(names.map((name) => name.replace(/_(bucket|count|sum)$/, '')))];
};

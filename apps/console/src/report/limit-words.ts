const UNITS: Record<string, string> = { min: '分钟', h: '小时', wd: '个工作日' };

/** `30min` → `30 分钟内`, `3wd` → `3 个工作日内`. */
export function sayLimit(limit: string): string {
  const [, count = '', unit = ''] = /^(\d+)(\w+)$/.exec(limit) ?? [];
  return `${count} ${UNITS[unit] ?? unit}内`;
}

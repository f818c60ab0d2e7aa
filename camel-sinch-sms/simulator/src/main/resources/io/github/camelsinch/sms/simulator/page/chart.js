import { $, h, fill } from './dom.js';
import { number } from './format.js';
import { on } from './live.js';

const HEIGHT = 130;
const SHORTEST_SECONDS = 60;

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const max = (values) => values.reduce((a, b) => Math.max(a, b), 0);

let plot = null;
let peak = null;

export function startChart() {
  on('rates', show);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => plot && plot.redraw(false, true));
  new ResizeObserver(() => plot && plot.setSize({ width: $('chart').clientWidth, height: HEIGHT })).observe($('chart'));
}

function show(rates) {
  const start = firstShown(rates);
  const x = rates.sent.map((_, i) => rates.from + i).slice(start);
  const accepted = rates.accepted.slice(start);
  const sent = rates.sent.slice(start);
  const top = ceiling(rates.limit, accepted, sent);
  peak = findPeak(x, accepted, top);
  const data = [x, accepted, sent, x.map(() => (rates.limit > 0 ? rates.limit : null))];
  if (plot === null) {
    plot = create(data);
  }
  plot.ceiling = top;
  plot.setData(data);
  legend(accepted.at(-1), sent.at(-1), rates.limit, max(accepted));
}

/** The window grows with what happened, up to all that the simulator remembers. */
function firstShown(rates) {
  const first = rates.sent.findIndex((sent, i) => sent > 0 || rates.accepted[i] > 0);
  const busy = first < 0 ? rates.sent.length : first - 5;
  return Math.max(0, Math.min(busy, rates.sent.length - SHORTEST_SECONDS));
}

/** The queue's rate is the story. A burst of accepted messages may go over the top, which is then marked. */
function ceiling(limit, accepted, sent) {
  return limit > 0 ? Math.max(limit * 1.4, max(sent) * 1.15) : Math.max(10, max(accepted) * 1.15, max(sent) * 1.15);
}

function findPeak(x, accepted, top) {
  const highest = max(accepted);
  return highest > top ? { x: x[accepted.indexOf(highest)], value: highest } : null;
}

function create(data) {
  const axis = { stroke: () => css('--muted'), grid: { stroke: () => css('--line'), width: 1 }, ticks: { show: false },
    font: '11px system-ui, sans-serif' };
  return new uPlot({
    width: $('chart').clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    select: { show: false },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    padding: [14, 26, 0, 0],
    scales: { x: { time: true }, y: { range: (u) => [0, u.ceiling || 10] } },
    axes: [{ ...axis, space: 90, values: '{HH}:{mm}:{ss}', size: 24 },
      { ...axis, size: 46, space: 32, values: (u, values) => values.map((value) => number(value)) }],
    series: [
      {},
      { stroke: () => css('--accepted'), fill: () => css('--accepted-soft'), width: 1, points: { show: false },
        paths: uPlot.paths.stepped({ align: 1 }) },
      { stroke: () => css('--sent'), fill: () => css('--sent-soft'), width: 2, points: { show: false },
        paths: uPlot.paths.stepped({ align: 1 }) },
      { stroke: () => css('--limit'), width: 1.5, dash: [6, 4], points: { show: false } },
    ],
    hooks: { draw: [markPeak] },
  }, data, $('chart'));
}

function markPeak(u) {
  if (peak === null) {
    return;
  }
  const { ctx } = u;
  const ratio = devicePixelRatio;
  const x = u.valToPos(peak.x, 'x', true);
  const label = `▲ ${number(peak.value)} accepted`;
  ctx.save();
  ctx.font = `600 ${11 * ratio}px system-ui, sans-serif`;
  ctx.fillStyle = css('--accepted');
  const isNearEnd = x + ctx.measureText(label).width > u.bbox.left + u.bbox.width;
  ctx.textAlign = isNearEnd ? 'right' : 'left';
  ctx.textBaseline = 'bottom';
  ctx.fillText(label, x, u.bbox.top - 2 * ratio);
  ctx.restore();
}

function legend(accepted, sent, limit, highest) {
  const entry = (tone, label, value) => h('li', { class: tone }, label, ' ', h('b', {}, value));
  fill($('legend'),
    entry('accepted', 'accepted', number(accepted)),
    entry('sent', 'sent', number(sent)),
    entry('limit', 'limit', limit > 0 ? number(limit) : 'none'));
  $('chart').setAttribute('aria-label', `In the last second ${number(accepted)} messages were accepted and ${number(sent)} left `
    + `the queue${limit > 0 ? `, whose limit is ${number(limit)}` : ''}. Most in one second: ${number(highest)} accepted.`);
}

import { $, arrange, h, fill, text, toast } from './dom.js';
import { number } from './format.js';
import { address, ask, told } from './api.js';

const AHEAD = { stage: 'before_accepting' };
const AFTER = { stage: 'after_accepting' };
const refusal = (status, code, text) => ({ ...AHEAD, status, headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ code, text }) });

/** What can go wrong, as the control API takes it. */
const FAULTS = {
  'Not accepted': [
    ['429 Too many requests', { ...AHEAD, status: 429 }],
    ['503 Service unavailable', { ...AHEAD, status: 503 }],
    ['500 Internal server error', { ...AHEAD, status: 500 }],
    ['401 Unauthorized', { ...AHEAD, status: 401 }],
    ['403 blocked_account', refusal(403, 'blocked_account', 'The account is blocked.')],
    ['Connection is reset', { ...AHEAD, ending: 'reset' }],
    ['Connection is closed', { ...AHEAD, ending: 'close' }],
    ['No answer', { ...AHEAD, ending: 'hang' }],
  ],
  'Accepted, but': [
    ['the connection is reset', { ...AFTER, ending: 'reset' }],
    ['the connection is closed', { ...AFTER, ending: 'close' }],
    ['no answer comes', { ...AFTER, ending: 'hang' }],
    ['the answer is 503', { ...AFTER, status: 503 }],
    ['the answer is cut off', { ...AFTER, distortion: 'truncated' }],
    ['the answer is no JSON', { ...AFTER, distortion: 'invalid_json' }],
    ['the answer has no id', { ...AFTER, distortion: 'without_id' }],
    ['the answer comes slowly', { ...AFTER, bytes_per_second: 100 }],
    ['lists show it 20 s later', { ...AFTER, list_lag: 'PT20S' }],
  ],
};
const ALL = Object.values(FAULTS).flat();
const OPERATIONS = [['', 'any request'], ['send', 'send'], ['list', 'list'], ['get', 'get'], ['dryRun', 'dry run'],
  ['cancel', 'cancel'], ['batchReport', 'batch report'], ['deliveryReports', 'delivery reports'], ['token', 'access token']];

const OFTEN_MILLIS = 1000;
const SELDOM_MILLIS = 5000;

const inForce = new Map();
let timer;

export function startRules() {
  const often = h('select', { id: 'fault-often' },
    [['next', 'Next'], ['share', 'Share of, %'], ['every', 'Every']].map(([value, label]) => h('option', { value }, label)));
  const count = h('input', { type: 'number', id: 'fault-count', min: '1', max: '1000000', value: '1', required: '',
    'aria-label': 'How many, or what share' });
  const request = h('select', { id: 'fault-operation', 'aria-label': 'Request' },
    OPERATIONS.map(([value, label]) => h('option', { value }, label)));
  const fault = h('select', { id: 'fault-what' }, Object.entries(FAULTS).map(([group, faults]) => h('optgroup', { label: group },
    faults.map(([label]) => h('option', { value: label }, label)))));
  const wait = h('input', { type: 'number', id: 'fault-wait', min: '0', max: '3600', placeholder: 'none',
    title: 'Retry-After header, seconds; empty = none' });
  often.addEventListener('change', () => {
    count.disabled = often.value === 'every';
    count.max = often.value === 'share' ? '100' : '1000000';
  });
  const add = (event) => {
    event.preventDefault();
    const what = structuredClone(ALL.find(([label]) => label === fault.value)[1]);
    if (wait.value) {
      what.headers = { ...what.headers, 'Retry-After': wait.value };
    }
    const rule = { faults: [what], ...(request.value ? { operations: [request.value] } : {}),
      ...(often.value === 'next' ? { next: Number(count.value) } : {}),
      ...(often.value === 'share' ? { probability: Number(count.value) / 100 } : {}) };
    told(ask('POST', '/faults', rule).then(() => { toast('From now on.'); openRules(); }));
  };
  return h('form', { class: 'stacked', onsubmit: add },
    h('h3', {}, 'Let requests go wrong'),
    h('ul', { class: 'rules', id: 'faults' }),
    h('div', { class: 'fields' },
      h('label', { class: 'wide' }, 'How often', often),
      h('label', { class: 'wide' }, 'How many', count),
      h('label', { class: 'wide' }, 'Request', request),
      h('label', { class: 'wide' }, 'Retry-After, s', wait),
      h('label', { class: 'full' }, 'What', fault)),
    h('div', { class: 'actions' },
      h('button', { type: 'button', onclick: clear }, 'End all'),
      h('button', { type: 'submit', class: 'primary' }, 'Add fault')));
}

/** Shows the rules in force, and goes on as long as somebody looks: each request can hit one. */
export async function openRules() {
  clearTimeout(timer);
  if (document.hidden) {
    return;
  }
  try {
    show(await (await fetch(address('/faults'))).json());
  } catch {
    // the simulator is gone, which stands at the top of the page
  }
  clearTimeout(timer);
  timer = setTimeout(openRules, $('pane-faults').hidden ? SELDOM_MILLIS : OFTEN_MILLIS);
}

document.addEventListener('visibilitychange', openRules);

function clear() {
  told(ask('DELETE', '/faults').then(() => { toast('All goes well again.'); openRules(); }));
}

function show(rules) {
  $('faults-count').hidden = rules.length === 0;
  text($('faults-count'), rules.length);
  if (rules.length === 0 || inForce.size === 0) {
    inForce.clear();
    fill($('faults'), rules.length === 0 && h('li', {}, 'All goes well.'));
  }
  arrange($('faults'), inForce, rules, line);
}

function line(rule) {
  const what = h('span');
  const hits = h('small');
  const element = h('li', {}, what, h('span', { class: 'end' }, hits, h('button', { type: 'button', class: 'link', 'aria-label': 'End this fault',
    onclick: () => told(ask('DELETE', `/faults/${rule.id}`).then(openRules)) }, 'End')));
  const update = (latest) => {
    text(what, `${latest.operations.map(operation).join(', ') || 'any request'}, ${often(latest)}: ${latest.faults.map(describe).join(', or ')}`);
    text(hits, `hit ${number(latest.hits)}`);
  };
  return { element, update };
}

const operation = (name) => (OPERATIONS.find(([value]) => value === name) || [name, name])[1];

function often(rule) {
  if (rule.remaining !== undefined) {
    return `next ${number(rule.remaining)}`;
  }
  return rule.probability < 1 ? `${+(rule.probability * 100).toFixed(1)} %` : 'each time';
}

/** In words, also for rules that were made in code. */
function describe(fault) {
  const when = fault.stage === 'after_accepting' ? 'accepted, then ' : '';
  if (fault.ending !== 'answer') {
    return `${when}${fault.ending.replace('_', ' ')}`;
  }
  const traits = [fault.status && String(fault.status), fault.distortion !== 'none' && fault.distortion.replaceAll('_', ' '),
    fault.bytes_per_second > 0 && `${fault.bytes_per_second} bytes/s`, fault.gzip && 'gzip',
    fault.padding > 0 && `${number(fault.padding)} bytes more`, fault.date_skew !== 'PT0S' && `Date ${fault.date_skew}`,
    fault.list_lag !== 'PT0S' && `listed after ${fault.list_lag.slice(2).toLowerCase()}`,
    fault.commit_delay !== 'PT0S' && `held after ${fault.commit_delay.slice(2).toLowerCase()}`].filter(Boolean);
  return `${when}${traits.join(', ') || 'answered'}`;
}

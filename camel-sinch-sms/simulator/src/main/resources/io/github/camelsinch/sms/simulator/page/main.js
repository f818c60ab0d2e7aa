import { $, h, fill, confirm, toast, text } from './dom.js';
import { dateTime, number } from './format.js';
import { follow, on } from './live.js';
import { look, onLook, view } from './store.js';
import { address, ask, told } from './api.js';
import { startCounters } from './counters.js';
import { startChart } from './chart.js';
import { startTable, markSelected } from './table.js';
import { startPhone, openPhone } from './phone.js';
import { startBatch, openBatch } from './batch.js';
import { startParts, update as updateParts } from './parts.js';
import { startFaults, openFaults } from './faults.js';
import { openCallbacks } from './callbacks.js';
import { startCopy } from './copy.js';

const PAGE = 50;
const TABS = ['phone', 'batch', 'parts', 'callbacks', 'faults'];
let limit = PAGE;

const tab = () => (TABS.includes(view().tab) ? view().tab : 'phone');

function parameters() {
  const { q, phone, batch } = view();
  return {
    q,
    limit,
    ...(tab() === 'phone' && phone ? { phone } : {}),
    ...(tab() === 'batch' ? (batch ? { batch } : { batches: '1' }) : {}),
  };
}

function showTab() {
  for (const name of TABS) {
    const isShown = name === tab();
    $(`tab-${name}`).setAttribute('aria-selected', String(isShown));
    $(`tab-${name}`).tabIndex = isShown ? 0 : -1;
    $(`pane-${name}`).hidden = !isShown;
  }
}

function open(name) {
  ({ phone: openPhone, batch: openBatch, parts: updateParts, callbacks: openCallbacks, faults: openFaults })[name]();
}

function startTabs() {
  TABS.forEach((name, i) => {
    $(`tab-${name}`).addEventListener('click', () => look({ tab: name, ...(name === 'batch' && tab() === 'batch' ? { batch: '' } : {}) }));
    $(`tab-${name}`).addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        const next = TABS[(i + step + TABS.length) % TABS.length];
        look({ tab: next });
        $(`tab-${next}`).focus();
      }
    });
  });
  showTab();
  open(tab());
}

function startSearch() {
  const field = $('search');
  const link = () => { $('export').href = address('/inbox.csv', { q: view().q }); };
  field.value = view().q;
  link();
  field.addEventListener('input', () => look({ q: field.value }, { replace: true }));
  $('searching').addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.matches('input, textarea, select');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      field.focus();
    }
  });
  onLook((now) => {
    if (field.value !== now.q) {
      field.value = now.q;
    }
    link();
  });
}

function startClock() {
  on('clock', ({ now }) => {
    text($('now'), `${dateTime(now)} UTC`);
    $('now').dateTime = now;
  });
  document.querySelectorAll('[data-advance]').forEach((button) => button.addEventListener('click', () => {
    told(ask('POST', '/clock', { advance: button.dataset.advance }).then(() => toast(`Moved by ${button.textContent.slice(1)}.`)));
  }));
}

/** One plan is named; of several, one is chosen, and the page begins anew with it. */
function showPlan(plan, plans) {
  const rate = plan.messages_per_second > 0 ? `${number(plan.messages_per_second)}/s` : 'no rate limit';
  const isAlone = plans.length === 1;
  text($('plan'), [isAlone && plan.service_plan_id, rate, plan.region].filter(Boolean).join(' · '));
  $('plans').hidden = isAlone;
  fill($('plans'), plans.map((one) => h('option', { value: one.service_plan_id, selected: one === plan }, one.service_plan_id)));
  $('plans').addEventListener('change', () => location.assign(`/?${new URLSearchParams({ plan: $('plans').value })}`));
}

function startReset() {
  $('reset').addEventListener('click', () => confirm('Start anew?',
    'Batches, messages, groups, counts, rules and ordered failures are forgotten. The clock stays.', 'Forget everything',
    () => told(ask('POST', '/reset', {}).then(() => { toast('As new.'); open(tab()); }))));
}

onLook((now, before) => {
  if (now.q !== before.q) {
    limit = PAGE;
  }
  const isOther = now.tab !== before.tab || now.batch !== before.batch || now.phone !== before.phone;
  showTab();
  if (isOther) {
    open(tab());
    markSelected();
    if (matchMedia('(max-width: 960px)').matches) {
      $('tabs').scrollIntoView({ block: 'start' });
    }
  }
  follow(parameters(), now.q !== before.q);
});

const [about, { plans }] = await Promise.all([ask('GET', '/about'), ask('GET', '/plans')]);
showPlan(plans.find((plan) => plan.service_plan_id === about.service_plan_id), plans);
startCopy(about);
startCounters(about.messages_per_second);
startChart();
startTable(() => {
  limit = Math.min(500, limit * 2);
  follow(parameters());
});
startPhone();
startBatch();
startParts();
startFaults();
startTabs();
startSearch();
startClock();
startReset();
follow(parameters());

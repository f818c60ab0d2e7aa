// One stream of server-sent events tells everything that is shown. It is opened anew when something else is looked at,
// and closed while the page is hidden: a browser has six connections to a server, for all its tabs.

import { $, text } from './dom.js';
import { address } from './api.js';
import { date } from './format.js';

const handlers = new Map();
let source = null;
let wanted = '';
let timer;

export function on(event, handler) {
  handlers.set(event, [...(handlers.get(event) || []), handler]);
}

/** Says the simulator's time, and whether it is another day, in which what is shown may need its date. */
export function onClock(handler) {
  let now = '';
  on('clock', (clock) => {
    const isOtherDay = date(clock.now) !== date(now);
    now = clock.now;
    handler(now, isOtherDay);
  });
}

/** Follows what is asked for. */
export function follow(parameters, soon = false) {
  const url = address('/events', parameters);
  if (url === wanted && source) {
    return;
  }
  wanted = url;
  clearTimeout(timer);
  timer = setTimeout(open, soon ? 150 : 0);
}

function open() {
  close();
  if (document.hidden) {
    return;
  }
  source = new EventSource(wanted);
  source.onopen = () => status('live', 'live');
  source.onerror = () => {
    status('lost', 'reconnecting');
    if (source.readyState === EventSource.CLOSED) {
      timer = setTimeout(open, 2000);
    }
  };
  for (const event of handlers.keys()) {
    source.addEventListener(event, (message) => {
      const data = JSON.parse(message.data);
      handlers.get(event).forEach((handler) => handler(data));
    });
  }
}

function close() {
  if (source) {
    source.close();
    source = null;
  }
}

function status(name, label) {
  $('live').className = name;
  text($('live'), label);
  $('gone').hidden = name !== 'lost';
}

document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
addEventListener('pagehide', close);

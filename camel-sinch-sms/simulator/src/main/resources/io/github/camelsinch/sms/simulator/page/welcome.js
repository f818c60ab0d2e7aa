import { h } from './dom.js';
import { look } from './store.js';
import { told } from './api.js';
import { copyText, curl } from './copy.js';

/** What an empty inbox says. */
export function welcome() {
  const request = curl({ to: ['46700000001'], from: 'Acme', body: 'Hello' });
  return h('div', { class: 'welcome' },
    h('h3', {}, 'Waiting for the first message'),
    h('p', {}, 'Send to this simulator and watch it arrive. Nothing ever leaves this machine.'),
    h('pre', {}, request),
    h('p', {},
      h('button', { type: 'button', class: 'primary', onclick: () => look({ tab: 'parts' }) }, 'Write one here'),
      ' ',
      h('button', { type: 'button', onclick: () => told(copyText(request)) }, 'Copy the command')));
}

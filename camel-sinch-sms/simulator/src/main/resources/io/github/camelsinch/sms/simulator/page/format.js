const grouped = new Intl.NumberFormat('en');
const FAILED = new Set(['Failed', 'Expired', 'Rejected', 'Aborted', 'Cancelled', 'Deleted', 'Unknown']);

export const number = (value) => grouped.format(value);

/** Times are the simulator's, in UTC as in the API. */
export const time = (iso) => iso.slice(11, 19);

export const date = (iso) => iso.slice(0, 10);

export const dateTime = (iso) => `${date(iso)} ${time(iso)}`;

/** Only the time if it is the same day. */
export const near = (iso, now) => (date(iso) === date(now) ? time(iso) : dateTime(iso));

export const encoding = (name) => ({ GSM_7BIT: 'GSM-7', UCS2: 'UCS-2' }[name] || 'binary');

export const isBinary = (message) => encoding(message.encoding) === 'binary';

/** What stands in a message. */
export function content(message) {
  if (message.text === null) {
    return '(a parameter has no value)';
  }
  return isBinary(message) ? `(binary) ${message.text}` : message.text;
}

export const parts = (count) => (count === 1 ? '1 part' : `${number(count)} parts`);

export const shortId = (id) => `…${id.slice(-6)}`;

/** One of the five colours of a state. */
export function tone(status) {
  if (status === 'Cancelled' || status === 'Expired') {
    return 'stopped';
  }
  return FAILED.has(status) ? 'failed' : status.toLowerCase();
}

export function duration(seconds) {
  if (seconds < 90) {
    return `${Math.max(1, Math.round(seconds))} s`;
  }
  if (seconds < 5400) {
    return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  }
  const hours = seconds / 3600;
  return hours < 48 ? `${hours.toFixed(1)} h` : `${(hours / 24).toFixed(1)} days`;
}

const grouped = new Intl.NumberFormat('en');
const FAILED = new Set(['Failed', 'Expired', 'Rejected', 'Aborted', 'Cancelled', 'Deleted', 'Unknown']);

export const number = (value) => grouped.format(value);

/** Times are the simulator's, in UTC as in the API. */
export const time = (iso) => iso.slice(11, 19);

export const dateTime = (iso) => `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;

/** Only the time if it is the same day. */
export const near = (iso, now) => (iso.slice(0, 10) === (now || '').slice(0, 10) ? time(iso) : dateTime(iso));

export const encoding = (name) => ({ GSM_7BIT: 'GSM-7', UCS2: 'UCS-2' }[name] || 'binary');

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

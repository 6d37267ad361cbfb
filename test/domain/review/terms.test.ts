// When the review of a term opens and until when objections are asked for: reckoned from this term's own end.
import { objectionsDueOn, reviewOpensOn } from '../../../src/domain/review/terms';
import { contextOf } from '../support/context';

const { settings } = contextOf();

test.each([
  ['six months before', '2027-06-09', '2026-12-09'],
  ['a month that is too short', '2029-08-31', '2029-02-28'],
  ['29 February', '2028-08-31', '2028-02-29'],
  ['15 March: with the request for results', '2029-09-15', '2029-03-01'],
  ['1 March itself', '2029-09-01', '2029-03-01'],
  ['10 April: with the call for proposals', '2029-10-10', '2029-04-01'],
  ['31 March', '2029-09-30', '2029-03-01'],
  ['the last day of February', '2029-08-28', '2029-02-28'],
])('a review opens: %s', (_what, until, expected) => {
  expect(reviewOpensOn(settings, until)).toBe(expected);
});

test.each<[string, Partial<typeof settings>, string, string]>([
  ['waits for a request later in the month', { reportRequestDay: '3/20' }, '2029-09-15', '03-20'],
  ['comes with one before it', { reportRequestDay: '3/20' }, '2029-09-25', '03-20'],
  ['waits for a call later in the month', { yearStartDay: '4/10' }, '2029-10-04', '04-10'],
  [
    'comes with what is before it, where both fall into the month',
    { reportRequestDay: '4/2', yearStartDay: '4/10' },
    '2029-10-04',
    '04-02',
  ],
  [
    'does not wait beyond the day by which objections are due',
    { reportRequestDay: '3/20', reviewLeadMonths: 2 },
    '2029-05-15',
    '03-15',
  ],
])('a review %s', (_what, over, until, expected) => {
  expect(reviewOpensOn({ ...settings, ...over }, until)).toBe(`2029-${expected}`);
});

test.each([
  ['two months before', '2026-12-09', '2027-06-09', '2027-04-09'],
  ['caught up late: ten business days at least', '2027-04-05', '2027-06-09', '2027-04-19'],
  ['never after 満了日', '2027-06-07', '2027-06-09', '2027-06-09'],
])('objections are due: %s', (_what, today, until, expected) => {
  expect(objectionsDueOn(contextOf({}, { today }), until)).toBe(expected);
});

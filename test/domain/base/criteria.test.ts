// The criteria speak in the guideline's own words (２ 基本事項).
import { businessCriteria, projectCriteria } from '../../../src/domain/base/criteria';

/** Copied from the guideline by hand, line ends removed. */
const ofBusinesses = [
  '法令等に違反する行為を行った者又はこれに類する者',
  '暴力団と関係のある者またはそのおそれがある者',
  '地方自治法施行令第167条の4第1項及び第２項の規定に該当する者',
  '市税を滞納している者',
  '民事再生法、会社更生法、破産法その他倒産等に関する法律に基づくいずれかの手続きについて申立てがなされている者',
  '法律に定めのない医療類似行為に係る者',
  'その他包括連携協定の対象としてふさわしくないと市長が認める者',
];
const ofProjects = [
  '事業者等の直接的な営業又は広告宣伝を目的とするもの',
  '政治的又は宗教的教育を目的とするもの',
  '法令等で製造、提供等が禁止されている又は法令等に基づく許可等を受けていない役務又は商品を提供するもの',
  '人権侵害、差別または迷信に類するもので利用者を惑わせ、若しくは不安を与えるおそれのあるもの',
  'その他連携事業としてふさわしくないと市長が認めるもの',
];

test('the seven criteria of businesses, and ※1', () => {
  expect(businessCriteria.slice(0, 7).map(({ text }) => text)).toEqual(ofBusinesses);
  expect(businessCriteria).toHaveLength(8);
  expect(businessCriteria[7].text).toContain(
    '事業活動又は公共的活動を行う企業、法人その他の団体であって、国及び地方公共団体以外の団体',
  );
});

test('the five criteria of projects', () => {
  expect(projectCriteria.map(({ text }) => text)).toEqual(ofProjects);
});

test('headers are numbered as in the guideline', () => {
  expect(businessCriteria.map(({ header }) => header.split(' ')[0])).toEqual([
    '(1)',
    '(2)',
    '(3)',
    '(4)',
    '(5)',
    '(6)',
    '(7)',
    '※1',
  ]);
  expect(projectCriteria.map(({ header }) => header.split(' ')[0])).toEqual([
    '(1)',
    '(2)',
    '(3)',
    '(4)',
    '(5)',
  ]);
});

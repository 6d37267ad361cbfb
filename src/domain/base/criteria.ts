// The guideline's criteria (２ 基本事項), in its own words. A person decides each one.

export interface Criterion {
  readonly key: string;
  readonly header: string;
  /** The guideline's words. */
  readonly text: string;
  /** What 総合政策課 is told besides. */
  readonly aside?: string;
}

export const criterionDecisions = ['確認中', '該当なし', '該当'] as const;
export type CriterionDecision = (typeof criterionDecisions)[number];

/** 事業者等の基準 (1)–(7), and ※1. */
export const businessCriteria = [
  {
    key: 'lawViolation',
    header: '(1) 法令等違反',
    text: '法令等に違反する行為を行った者又はこれに類する者',
  },
  {
    key: 'organizedCrime',
    header: '(2) 暴力団関係',
    text: '暴力団と関係のある者またはそのおそれがある者',
  },
  {
    key: 'biddingDisqualification',
    header: '(3) 施行令第167条の4',
    text: '地方自治法施行令第167条の4第1項及び第２項の規定に該当する者',
  },
  { key: 'taxArrears', header: '(4) 市税滞納', text: '市税を滞納している者' },
  {
    key: 'insolvency',
    header: '(5) 倒産手続',
    text: '民事再生法、会社更生法、破産法その他倒産等に関する法律に基づくいずれかの手続きについて申立てがなされている者',
  },
  {
    key: 'quasiMedicalPractice',
    header: '(6) 医療類似行為',
    text: '法律に定めのない医療類似行為に係る者',
  },
  {
    key: 'otherwiseUnsuitable',
    header: '(7) その他不適当',
    text: 'その他包括連携協定の対象としてふさわしくないと市長が認める者',
  },
  {
    key: 'publicBody',
    header: '※1 国・地方公共団体',
    text: '事業活動又は公共的活動を行う企業、法人その他の団体であって、国及び地方公共団体以外の団体',
    aside: '（国・地方公共団体であれば「該当」）',
  },
] as const satisfies readonly Criterion[];

export type CriterionKey = (typeof businessCriteria)[number]['key'];

/** The same decision of each. */
export const everyCriterion = (decision: CriterionDecision) =>
  Object.fromEntries(businessCriteria.map(({ key }) => [key, decision])) as Record<
    CriterionKey,
    CriterionDecision
  >;

/** 連携事業の基準 (1)–(5). */
export const projectCriteria = [
  {
    key: 'advertising',
    header: '(1) 直接的な営業・広告宣伝',
    text: '事業者等の直接的な営業又は広告宣伝を目的とするもの',
  },
  {
    key: 'politicalOrReligious',
    header: '(2) 政治的・宗教的教育',
    text: '政治的又は宗教的教育を目的とするもの',
  },
  {
    key: 'prohibited',
    header: '(3) 禁止・無許可の役務・商品',
    text: '法令等で製造、提供等が禁止されている又は法令等に基づく許可等を受けていない役務又は商品を提供するもの',
  },
  {
    key: 'harmful',
    header: '(4) 人権侵害・差別・迷信',
    text: '人権侵害、差別または迷信に類するもので利用者を惑わせ、若しくは不安を与えるおそれのあるもの',
  },
  {
    key: 'otherwiseUnsuitable',
    header: '(5) その他市長が不適当と認める',
    text: 'その他連携事業としてふさわしくないと市長が認めるもの',
  },
] as const satisfies readonly Criterion[];

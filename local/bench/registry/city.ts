/** Who is in the city: its departments and the businesses it has agreements with. */
import type { Book } from './book';
import type { Size } from './size';

export interface Department {
  readonly name: string;
  readonly head: string;
  readonly mail: string;
  readonly headMail: string;
}

export interface Business {
  readonly businessId: string;
  readonly agreementId: string;
  readonly name: string;
  readonly address: string;
  readonly representative: string;
  readonly contactPerson: string;
  readonly mail: string;
  readonly phone: string;
  readonly matters: string;
}

export interface City {
  readonly size: Size;
  readonly departments: readonly Department[];
  readonly businesses: readonly Business[];
  /** It takes part in no season: what the bench plays, it plays with this one. */
  readonly visitor: Business;
}

const departmentNames = [
  ...['健康福祉課', '高齢福祉課', '商工観光課', '危機対策課', '生涯学習課', '農務課', '環境衛生課'],
  ...['建設課', '市民課', '子育て支援課', '学校教育課', '企画財政課', '水産林務課', '都市計画課'],
  ...['上下水道課', '税務課', '社会福祉課', '保険医療課', '図書館', '文化財課', 'スポーツ振興課'],
  ...['移住定住推進課', 'デジタル推進課', '広報広聴課', '契約管財課', '男女共同参画課'],
  ...['国際交流課', '公園緑地課', '住宅政策課', '消防総務課'],
];
const stems = [
  ...[
    '有珠',
    '噴火湾',
    '北の風',
    'いぶり',
    '胆振',
    '長流',
    '大滝',
    '紋別岳',
    '黄金',
    '稀府',
    '伊達',
  ],
  ...[
    'みどり',
    'すこやか',
    'あおば',
    'ひかり',
    'はまなす',
    '北斗',
    '若葉',
    '日の出',
    '太陽',
    'のぞみ',
  ],
];
const trades = ['乳業', '観光バス', '信用組合', '水産', '不動産', 'ドラッグ'];
const surnames = ['佐藤', '加藤', '鈴木', '高橋', '田中', '渡辺', '伊藤', '山本', '中村', '小林'];
const givenNames = ['一郎', '隆', '花子', '由美', '翔', '蓮', '葵', '健二', '真理', '良平'];
const fields = ['健康・福祉', '防災・防犯', '産業・観光', '環境', '子育て・教育', '農林水産'];

export function makeCity(book: Book, size: Size): City {
  const person = () => `${book.pick(surnames)}${book.pick(givenNames)}`;
  const names = book.shuffled(stems.flatMap((stem) => trades.map((trade) => `${stem}${trade}`)));
  const business = (index: number): Business => ({
    businessId: book.number('J', 4),
    agreementId: book.number('K', 3),
    name: `${names[index]}株式会社`,
    address: `伊達市松ヶ枝町${index + 1}番地`,
    representative: `代表取締役 ${person()}`,
    contactPerson: `総務課 ${person()}`,
    mail: `renkei@b${index + 1}.example.jp`,
    phone: `0142-10-${String(index + 1).padStart(4, '0')}`,
    matters: `${book.pick(fields)}、まちづくり・市民協働`,
  });
  return {
    size,
    departments: departmentNames.slice(0, size.departments).map((name, index) => ({
      name,
      head: person(),
      mail: `ka${index + 1}@city.example.jp`,
      headMail: `ka${index + 1}-cho@city.example.jp`,
    })),
    businesses: Array.from({ length: size.agreements }, (_, index) => business(index)),
    visitor: business(size.agreements),
  };
}

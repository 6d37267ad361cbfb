// 部署: the city's departments; a change of head or name is a new row.
import { words } from '../../base/words';
import { rowSeal, staff } from './column';
import { tab } from './tab';

export const departments = tab({
  name: '部署',
  about: words('照会先の課の名簿です。人事異動や組織改編のときは、新しい行を足します。'),
  key: 'name',
  repeats: 'validFrom',
  columns: {
    name: staff('部署名', words('課の名前です。'), 160, { distinct: true }),
    head: staff('課長名', words('課長の氏名です。いないときは「なし」と書きます。'), 120, {
      needed: 'validUntil',
      orNone: true,
      distinct: true,
    }),
    mail: staff('メール', words('照会の送り先です。'), 220, {
      needed: 'validUntil',
      mail: true,
      distinct: true,
    }),
    headMail: staff('課長メール', words('最後の督促の写しを送ります。'), 220, {
      mail: true,
      distinct: true,
    }),
    validFrom: staff('有効開始', words('この行を使い始める日です。空欄は初めから。'), 110, {
      type: 'date',
      decisive: true,
      distinct: true,
    }),
    validUntil: staff('有効終了', words('この行を使う最後の日です。空欄は期限なし。'), 110, {
      type: 'date',
      decisive: true,
      distinct: true,
    }),
    formerNames: staff(
      '旧部署名',
      words('組織改編で名前が変わったときの前の課名です。「、」で区切ります。'),
      160,
      { distinct: true },
    ),
    confirmedOn: staff(
      '確認日',
      words(
        '年度の初めに、課長名とメールを確かめた日を入れます。入れるまで、その課へのメールに断り書きを付けます。',
      ),
      110,
      { type: 'date' },
    ),
    inquired: staff(
      '照会対象',
      words('空欄と「はい」は照会する、「いいえ」「しない」は照会しない。'),
      80,
      { choices: ['はい', 'いいえ', 'しない'], distinct: true },
    ),
    seal: rowSeal(),
  },
});

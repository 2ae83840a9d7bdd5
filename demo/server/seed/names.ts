/** Owns the names that many users are made of: several scripts, each with the spelling that stands in an address. */

interface Script {
  /** Out of a hundred people, how many write their name in it. */
  readonly share: number;
  /** Whether the family name comes first, without a space between. */
  readonly familyFirst?: boolean;
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** Where a name is not written in plain Latin letters, its spelling in an address follows after a slash. */
const SCRIPTS: readonly Script[] = [
  {
    share: 46,
    given:
      'Ada Amara Bruno Carla Daniel Elena Farid Grace Hugo Ingrid Jonas Kofi Laura Marco Nadia Omar Paula Quentin Rosa Samuel Tessa Umar Vera Wanda Yara Zoe'.split(
        ' ',
      ),
    family:
      'Adeyemi Bauer Costa Dubois Eriksen Fischer Garcia Hughes Ibrahim Jansen Keller Lindqvist Mensah Novak Okafor Petrov Quinn Rossi Schmidt Tanner Usman Vargas Weber Young Zimmer'.split(
        ' ',
      ),
  },
  {
    share: 22,
    given:
      'Élodie/elodie Zoë/zoe Søren/soeren Łukasz/lukasz Çağla/cagla Jürgen/juergen Inês/ines Štěpán/stepan Þóra/thora Ömer/oemer Nuño/nuno Đặng/dang'.split(
        ' ',
      ),
    family:
      "O'Brien/obrien Müller/mueller Åkesson/akesson Fernández/fernandez Kovač/kovac Yılmaz/yilmaz Weiß/weiss Dvořák/dvorak Nguyễn/nguyen Gonçalves/goncalves Żak/zak D'Angelo/dangelo".split(
        ' ',
      ),
  },
  {
    share: 10,
    given:
      'Дмитрий/dmitri Анна/anna Олег/oleg Світлана/svitlana Иван/ivan Мария/maria Юрий/yuri Катерина/kateryna'.split(
        ' ',
      ),
    family:
      'Иванов/ivanov Шевченко/shevchenko Попов/popov Мельник/melnyk Соколов/sokolov Бондар/bondar'.split(' '),
  },
  {
    share: 6,
    given: 'Νίκος/nikos Ελένη/eleni Γιώργος/giorgos Σοφία/sofia'.split(' '),
    family: 'Παπαδόπουλος/papadopoulos Γεωργίου/georgiou Νικολάου/nikolaou'.split(' '),
  },
  {
    share: 6,
    given: 'أحمد/ahmad فاطمة/fatima يوسف/yusuf ليلى/layla خالد/khalid مريم/maryam'.split(' '),
    family: 'حداد/haddad المصري/elmasri خليل/khalil منصور/mansour'.split(' '),
  },
  {
    share: 2,
    given: 'דוד/david נועה/noa יעל/yael'.split(' '),
    family: 'כהן/cohen לוי/levi מזרחי/mizrahi'.split(' '),
  },
  {
    share: 3,
    given: 'आरव/aarav प्रिया/priya रोहन/rohan दीपा/deepa'.split(' '),
    family: 'शर्मा/sharma पटेल/patel गुप्ता/gupta'.split(' '),
  },
  {
    share: 2,
    familyFirst: true,
    given: '千代/chiyo 健二/kenji 美咲/misaki 翔太/shota'.split(' '),
    family: '田中/tanaka 森/mori 佐藤/sato 鈴木/suzuki'.split(' '),
  },
  {
    share: 2,
    familyFirst: true,
    given: '伟/wei 芳/fang 秀英/xiuying 小龙/xiaolong'.split(' '),
    family: '王/wang 李/li 张/zhang 陈/chen'.split(' '),
  },
  {
    share: 1,
    familyFirst: true,
    given: '민준/minjun 서연/seoyeon 지호/jiho'.split(' '),
    family: '김/kim 박/park 이/lee'.split(' '),
  },
];

export interface MadeName {
  readonly full: string;
  readonly first: string;
  readonly last: string;
  /** As it stands in an address: plain letters and a dot. */
  readonly address: string;
}

/** The name for four numbers from 0 to 1; the same numbers give the same name. */
export function nameOf([script, given, family, second]: readonly [number, number, number, number]): MadeName {
  const used = scriptAt(script * 100);
  const [first = '', firstAscii = first] = pick(used.given, given).split('/');
  const [last = '', lastAscii = last] = pick(used.family, family).split('/');
  // Some have two family names.
  const [other = '', otherAscii = other] = second < 0.12 ? pick(used.family, second / 0.12).split('/') : [];
  const both = used.familyFirst || !other || other === last ? last : `${last}-${other}`;
  return {
    full: used.familyFirst ? `${last}${first}` : `${first} ${both}`,
    first,
    last: both,
    address: `${firstAscii}.${lastAscii}${both === last ? '' : `-${otherAscii}`}`.toLowerCase(),
  };
}

function scriptAt(percent: number): Script {
  let left = percent;
  for (const script of SCRIPTS) {
    if (left < script.share) return script;
    left -= script.share;
  }
  throw new Error(`No script at ${percent} of 100`);
}

/** The item at a place from 0 to 1. */
export function pick<T>(items: readonly T[], place: number): T {
  const item = items[Math.floor(place * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

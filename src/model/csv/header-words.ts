/**
 * Owns what columns are called in files that people bring: our own headers in every language of ours, and what other
 * programs write. Matched without accents, capitals and punctuation; fields of a product bring their own words.
 */
export const HEADER_WORDS = {
  email:
    'email|e mail|mail|email address|e mail address|mail address|primary email|work email|login|user name|username|user principal name|upn|e mail adresse|mailadresse|emailadresse|adresse e mail|adresse email|courriel|adresse electronique|correo|correo electronico|direccion de correo|direccion de correo electronico|البريد الالكتروني|البريد الإلكتروني|عنوان البريد الالكتروني|メール|メールアドレス|eメール',
  'name.full':
    'name|full name|display name|displayname|person|user|member|employee|vollstandiger name|vor und nachname|mitarbeiter|mitarbeiterin|nom complet|nom et prenom|prenom et nom|nombre completo|nombre y apellidos|الاسم|الاسم الكامل|氏名|名前|お名前|フルネーム',
  'name.first':
    'first name|firstname|given name|givenname|forename|vorname|prenom|nombre|nombre de pila|الاسم الاول|الاسم الأول|名',
  'name.last':
    'last name|lastname|surname|family name|familyname|nachname|familienname|nom|nom de famille|apellido|apellidos|اسم العائلة|الاسم الاخير|الاسم الأخير|姓',
  roles:
    'role|roles|user role|permission|permissions|access level|type|group|rolle|rollen|benutzerrolle|berechtigung|role utilisateur|roles utilisateur|rol|perfil|funcion|الدور|الادوار|الأدوار|役割|ロール|権限',
  accessEndsAt:
    'last day of access|access until|access ends|access end|end date|expires|expiry|expiry date|valid until|last day|letzter tag des zugangs|zugang bis|enddatum|gultig bis|ablaufdatum|dernier jour d acces|acces jusqu au|date de fin|fin d acces|ultimo dia de acceso|acceso hasta|fecha de fin|fin de acceso|اخر يوم للوصول|آخر يوم للوصول|تاريخ الانتهاء|アクセスの最終日|最終日|終了日|有効期限',
  reason: 'reason|grund|motif|raison|motivo|السبب|理由',
} as const satisfies Readonly<Record<string, string>>;

/** Without accents, capitals, marks and punctuation: as people meant it. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const WORDS: ReadonlyMap<string, keyof typeof HEADER_WORDS> = new Map(
  (Object.entries(HEADER_WORDS) as [keyof typeof HEADER_WORDS, string][]).flatMap(([target, words]) =>
    words.split('|').map((word) => [folded(word), target] as const),
  ),
);

/** What a header means in some language, or nothing. */
export const meaningOf = (header: string): keyof typeof HEADER_WORDS | undefined => WORDS.get(folded(header));

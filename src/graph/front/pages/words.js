// Words of roles, relations, masks and states, Russian and English.
const ROLES = {
  nurse: ["Медсестра", "Nurse"],
  school_nurse: ["Школьная медсестра", "School nurse"],
  district_doctor: ["Участковый врач", "District doctor"],
  specialist: ["Врач-специалист", "Specialist"],
  emergency_doctor: ["Врач скорой помощи", "Emergency doctor"],
  dispatcher: ["Диспетчер скорой", "Dispatcher"],
  parent: ["Родитель", "Parent"],
  child: ["Подросток о себе", "Teenager"],
  registrar: ["Регистратор", "Registrar"],
  auditor: ["Аудитор", "Auditor"],
  administrator: ["Администратор", "Administrator"],
  feed: ["Внешняя система", "Another system"],
  district_head: ["Руководитель участка", "Head of a district"],
  share_link: ["Ссылка для показа", "Share link"],
  social_worker: ["Социальный работник", "Social worker"],
};
const RELATIONS = {
  any: ["в любой связи", "in any relation"],
  signed_in: ["вошёл в систему", "signed in"],
  own: ["свой документ", "own document"],
  attached: ["прикреплён к участку", "attached to the district"],
  organization: ["прикреплён к поликлинике", "attached to the polyclinic"],
  expected: ["записан на сегодня", "has an appointment today"],
  school: ["учится в этой школе", "goes to this school"],
  treating: ["лечащий врач", "treating"],
  call: ["открытый вызов", "an open call"],
  represents: ["законный представитель", "legal representative"],
  represents_teen: ["представитель подростка", "representative of a teenager"],
  delegated: ["доверенный родственник", "a relative who was let in"],
  self: ["сам о себе", "the child itself"],
  break_glass: ["экстренный доступ", "break-glass access"],
  break_glass_labels: ["экстренный доступ с метками", "break-glass access, labels too"],
  review: ["проверка доступа", "review"],
  ordered: ["распоряжение о проверке", "an audit order"],
  aggregate: ["числа без детей", "numbers without children"],
  shared: ["ссылка с ПИН-кодом от семьи", "a link with a PIN from the family"],
  case: ["ведёт социальный случай", "an open social case"],
};
const MASKS = {
  initials: ["только инициалы", "initials alone"],
  policy_number: ["номер закрыт звёздочками", "digits are stars"],
  locality: ["только населённый пункт", "the town alone"],
  year: ["только год", "the year alone"],
  active: ["только действующие", "active ones alone"],
  valid_today: ["только то, что действует сегодня", "what counts today alone"],
  not_resolved: ["без завершённых", "without resolved ones"],
};
const STATES = {
  masked: ["частично", "masked"],
  withheld: ["скрыто", "withheld"],
  unknown: ["неизвестно", "unknown"],
  none: ["нет", "none"],
};
const FIELDS = {
  healthGroup: ["группа здоровья", "health group"],
  anthropometry: ["рост и вес", "height and weight"],
  documents: ["документы", "documents"],
  allergies: ["аллергии", "allergies"],
  updatedAt: ["дата паспорта", "date of the passport"],
  completeness: ["полнота", "completeness"],
  conflicts: ["разногласия", "conflicts"],
  HEALTH_GROUP: ["группа здоровья", "health group"],
  BLOOD_GROUP: ["группа крови", "blood group"],
  RH_FACTOR: ["резус-фактор", "Rh factor"],
};
const VALUES = {
  MALE: ["мальчик", "boy"],
  FEMALE: ["девочка", "girl"],
  MAIN: ["основная", "main"],
  PREPARATORY: ["подготовительная", "preparatory"],
  SPECIAL_A: ["специальная А", "special A"],
  SPECIAL_B: ["специальная Б", "special B"],
  ENTITLED: ["льгота есть", "entitled"],
  DISABLED_CHILD: ["ребёнок-инвалид", "disabled child"],
  ORPHAN: ["сирота", "orphan"],
  NO_PARENTAL_CARE: ["без попечения родителей", "without parental care"],
  GUARDIANSHIP: ["под опекой", "under guardianship"],
  FOSTER: ["приёмная семья", "foster family"],
  LARGE_FAMILY: ["многодетная семья", "large family"],
  LOW_INCOME: ["малоимущая семья", "low income"],
  SINGLE_PARENT: ["один родитель", "single parent"],
  REFUGEE: ["беженец", "refugee"],
  MILITARY_FAMILY: ["семья военного", "military family"],
  POLICE_FAMILY: ["семья полицейского", "police family"],
  RARE_DISEASE: ["редкая болезнь", "rare disease"],
  CHRONIC_DRUG_BENEFIT: ["льготные лекарства", "free medicines"],
  DIFFICULT_LIFE_SITUATION: ["трудная жизненная ситуация", "difficult life situation"],
  SOCIALLY_DANGEROUS: ["социально опасное положение", "socially dangerous situation"],
  PARENT: ["родитель", "parent"],
  GUARDIAN: ["опекун", "guardian"],
  TRUSTEE: ["попечитель", "trustee"],
  INSTITUTION: ["учреждение", "institution"],
  DELEGATED: ["доверенный родственник", "relative who was let in"],
  OTHER: ["другое", "other"],
};

const said = (words) => (name) => (words[name] ?? [name, name])[document.documentElement.lang === "ru" ? 0 : 1];
export const roleWord = said(ROLES);
export const relationWord = said(RELATIONS);
export const maskWord = said(MASKS);
export const stateWord = said(STATES);
export const fieldWord = said(FIELDS);
export const valueWord = said(VALUES);

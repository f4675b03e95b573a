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
};
const RELATIONS = {
  any: ["в любой связи", "in any relation"],
  signed_in: ["вошёл в систему", "signed in"],
  own: ["свой документ", "own document"],
  attached: ["прикреплён к участку", "attached to the district"],
  organization: ["прикреплён к поликлинике", "attached to the polyclinic"],
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

const said = (words) => (name) => (words[name] ?? [name, name])[document.documentElement.lang === "ru" ? 0 : 1];
export const roleWord = said(ROLES);
export const relationWord = said(RELATIONS);
export const maskWord = said(MASKS);
export const stateWord = said(STATES);
export const fieldWord = said(FIELDS);

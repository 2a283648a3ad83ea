type Verb = 'read' | 'create' | 'update' | 'delete';

/** A permission of the media library; `own`: only files the person uploaded. */
interface FilePermission {
  readonly action:
    'read' | 'configure-view' | 'assets.create' | 'assets.update' | 'assets.download' | 'assets.copy-link';
  readonly own?: boolean;
}

/** A role of the admin panel as the plugin makes it. What it opens is narrowed to the person's agencies by scope. */
export interface ShippedRole {
  readonly code: string;
  /** Shown in the panel; Strapi translates no role names. */
  readonly name: string;
  readonly description: string;
  readonly entries: readonly Verb[];
  readonly agencies: readonly Verb[];
  readonly appointments: readonly Verb[];
  readonly files: readonly FilePermission[];
  readonly readsEverything?: boolean;
}

const OWN_FILES: readonly FilePermission[] = [
  { action: 'read', own: true },
  { action: 'configure-view' },
  { action: 'assets.create' },
  { action: 'assets.update', own: true },
  { action: 'assets.download' },
  { action: 'assets.copy-link' },
];
const ALL_FILES: readonly FilePermission[] = OWN_FILES.map(({ action }) => ({ action }));

/**
 * One role for each kind of person in the chain. None has Strapi's publish permission: publishing is an act. Those
 * who judge an entry do not change it, because anyone who saves a draft is its author and may not approve it (WF-05).
 */
export const ROLES: readonly ShippedRole[] = [
  {
    code: 'gov-reporter',
    name: 'ผู้รายงาน',
    description:
      'Reporter: prepares and checks the entries of the agencies of appointment. (จัดเตรียมและตรวจสอบข้อมูลของหน่วยงานที่ได้รับแต่งตั้ง)',
    entries: ['read', 'create', 'update'],
    agencies: ['read'],
    appointments: ['read'],
    files: OWN_FILES,
  },
  {
    code: 'gov-head',
    name: 'หัวหน้าส่วนราชการ',
    description:
      'Head of agency: approves, and appoints the officers of the agency. (อนุมัติการเผยแพร่ และแต่งตั้งผู้รับผิดชอบของหน่วยงาน)',
    entries: ['read'],
    agencies: ['read'],
    // The head appoints the officers, under an order whose file is attached (WF-01).
    appointments: ['read', 'create', 'update'],
    files: OWN_FILES,
  },
  {
    code: 'gov-publisher',
    name: 'ผู้นำข้อมูลขึ้นเผยแพร่',
    description:
      'Publisher: re-reads and publishes under the own password. (ตรวจทานและนำข้อมูลขึ้นเผยแพร่ด้วยรหัสผ่านของตน)',
    entries: ['read'],
    agencies: ['read'],
    appointments: ['read'],
    files: [],
  },
  {
    code: 'gov-executive',
    name: 'ผู้บริหารจังหวัด',
    description:
      'Governor, vice governor or CIO: clears and acknowledges. (ผู้ว่าราชการจังหวัด รองผู้ว่าราชการจังหวัด หรือ CIO กลั่นกรองและรับทราบ)',
    entries: ['read'],
    agencies: ['read'],
    appointments: ['read'],
    files: [],
  },
  {
    code: 'gov-auditor',
    name: 'ผู้ตรวจสอบ',
    description:
      'Auditor: reads the entries of every agency and changes nothing. (อ่านข้อมูลของทุกหน่วยงาน โดยไม่แก้ไข)',
    entries: ['read'],
    agencies: ['read'],
    appointments: ['read'],
    files: [{ action: 'read' }, { action: 'assets.download' }],
    readsEverything: true,
  },
  {
    code: 'gov-webmaster',
    name: 'ผู้ดูแลเว็บไซต์',
    description:
      'Webmaster: keeps entries, files and agency records of the agencies of appointment and those below. (ดูแลรายการ ไฟล์ และข้อมูลหน่วยงานในความรับผิดชอบ)',
    entries: ['read', 'create', 'update', 'delete'],
    // Which fields: see AGENCY_RECORD. Appointing is the head's, not the webmaster's.
    agencies: ['read', 'update'],
    appointments: ['read'],
    files: ALL_FILES,
  },
];

import { DATA_ENCODINGS, DATA_FORMATS } from '../../domain/data/data-formats';
import { meaning } from '../model/attribute';
import { component } from './component-schema';

/** Data in one form: a file that is signed with its entry, or the address of a service that gives them (OD-05). */
export const distribution = component(
  'distribution',
  'ไฟล์ข้อมูล (Distribution)',
  'The data in one format, as a file or at an address',
  {
    title: { type: 'string', maxLength: 300 },
    format: { type: 'enumeration', enum: DATA_FORMATS },
    file: { type: 'media', multiple: false, allowedTypes: ['files'] },
    accessUrl: meaning({ format: 'url' }, { type: 'string', maxLength: 2000 }),
    /** Of a CSV only: all other formats say their own. */
    encoding: { type: 'enumeration', enum: DATA_ENCODINGS },
  },
);

import type { FastifyRequest } from 'fastify';
import { LIMITS } from '@sanshi/contracts';
import { BadInput, PhotoTooLarge, UnsupportedType } from '../domain/errors.js';

const FIELD = 'file';

/**
 * The bytes of the form's one file, in memory: at most as many as a photo may have.
 * @throws UnsupportedType for what is no form, BadInput without the field `file` or when the form breaks off, PhotoTooLarge
 */
export async function sentFile(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new UnsupportedType('not a form');
  try {
    const part = await request.file({ throwFileSizeLimit: false, limits: { fileSize: LIMITS.photoBytes.max } });
    if (!part || part.fieldname !== FIELD) throw new BadInput({ [FIELD]: ['isDefined'] });
    const bytes = await part.toBuffer();
    if (part.file.truncated) throw new PhotoTooLarge();
    return bytes;
  } catch (problem) {
    throw isFormBroken(problem) ? new BadInput({ [FIELD]: ['isWhole'] }) : problem;
  }
}

/** The form's reader gives its errors neither type nor code: whatever has none of its own speaks of the form. */
const isFormBroken = (problem: unknown): boolean =>
  typeof problem === 'object' && problem !== null && !('code' in problem);

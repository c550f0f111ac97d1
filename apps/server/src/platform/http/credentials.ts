import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../settings.js';

type Where = Pick<Settings, 'production'>;

/** Browsers take a `__Host-` cookie only over https, for this host alone and every path of it. */
const cookieName = ({ production }: Where): string => (production ? '__Host-sanshi' : 'sanshi');

/** The token that a request brings, as a bearer or in the staff cookie. */
export function tokenOf(request: FastifyRequest, where: Where): string | null {
  const [, bearer = null] = /^Bearer +([\w-]+)$/i.exec(request.headers.authorization ?? '') ?? [];
  return bearer ?? cookieTokenOf(request, where);
}

export function cookieTokenOf(request: FastifyRequest, where: Where): string | null {
  return request.cookies[cookieName(where)] ?? null;
}

/** Gives the console its cookie. */
export function setStaffCookie(reply: FastifyReply, token: string, expiresAt: Date, where: Where): void {
  void reply.setCookie(cookieName(where), token, { ...attributes(where), expires: expiresAt });
}

export function clearStaffCookie(reply: FastifyReply, where: Where): void {
  void reply.clearCookie(cookieName(where), attributes(where));
}

const attributes = ({ production }: Where) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: production }) as const;

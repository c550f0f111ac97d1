import { Body, Controller, Delete, Get, HttpCode, Inject, Ip, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ResidentSession, StaffToken, StaffView } from '@sanshi/contracts';
import { AccessLog } from '../audit/access-log.js';
import type { Actor, Staff } from '../domain/access.js';
import { By, clearStaffCookie, For, setStaffCookie, tokenOf } from '../platform/http/index.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { ResidentSignIn } from './resident-sign-in.js';
import { PasswordBody, StaffBody, WechatBody } from './session-bodies.js';
import { Sessions, type OpenSession } from './sessions.js';
import { StaffSignIn, type SignedIn } from './staff-sign-in.js';
import { StaffViews } from './staff-view.js';

@Controller('session')
export class SessionController {
  constructor(
    private readonly residents: ResidentSignIn,
    private readonly staff: StaffSignIn,
    private readonly sessions: Sessions,
    private readonly views: StaffViews,
    private readonly accessLog: AccessLog,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post('wechat')
  @For('anybody')
  async byWechat(@Body() { code }: WechatBody): Promise<ResidentSession> {
    return viewSession(await this.residents.byWechat(code));
  }

  @Post('guest')
  @For('anybody')
  async asGuest(@Ip() address: string): Promise<ResidentSession> {
    return viewSession(await this.residents.asGuest(address));
  }

  /** Gives the console its cookie. */
  @Post('staff')
  @For('anybody')
  @HttpCode(200)
  async asStaff(
    @Body() body: StaffBody,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffView> {
    return this.giveCookie(reply, await this.staff.signIn(body, address));
  }

  /** Changes the password, a first one before anything else, and gives the console its cookie. */
  @Post('staff/password')
  @For('anybody')
  @HttpCode(200)
  async changePassword(
    @Body() body: PasswordBody,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffView> {
    return this.giveCookie(reply, await this.staff.changePassword(body, address));
  }

  /** Gives the mini-program's staff pages a bearer. */
  @Post('staff/token')
  @For('anybody')
  @HttpCode(200)
  async asStaffWithToken(@Body() body: StaffBody, @Ip() address: string): Promise<StaffToken> {
    const session = await this.staff.signIn(body, address);
    return { ...viewSession(session), staff: this.views.of(session.staff) };
  }

  @Get()
  @For('staff')
  who(@By() actor: Staff): Promise<StaffView> {
    return this.views.ofActor(actor);
  }

  @Delete()
  @For('either')
  @HttpCode(204)
  async end(
    @By() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = tokenOf(request, this.settings);
    if (token !== null) await this.sessions.end(token);
    if (actor.kind === 'staff') await this.accessLog.add({ actorId: actor.id, act: 'sign-out' });
    clearStaffCookie(reply, this.settings);
  }

  private giveCookie(reply: FastifyReply, { token, expiresAt, staff }: SignedIn): StaffView {
    setStaffCookie(reply, token, expiresAt, this.settings);
    return this.views.of(staff);
  }
}

const viewSession = ({ token, expiresAt }: OpenSession): ResidentSession => ({
  token,
  expiresAt: expiresAt.toISOString(),
});

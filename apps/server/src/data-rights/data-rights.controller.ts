import { Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import type { ConsentGiven, GrantView, IdentityView, MyData } from '@sanshi/contracts';
import type { Resident } from '../domain/access.js';
import { By, For } from '../platform/http/index.js';
import { AccountRemoval } from './account-removal.service.js';
import { ConsentWithdrawal } from './consent-withdrawal.service.js';
import { OwnData } from './own-data.service.js';

@Controller('my')
@For('resident')
export class DataRightsController {
  constructor(
    private readonly data: OwnData,
    private readonly withdrawal: ConsentWithdrawal,
    private readonly removal: AccountRemoval,
  ) {}

  @Get('consents')
  async consents(@By() actor: Resident): Promise<{ items: ConsentGiven[] }> {
    return { items: await this.data.consents(actor) };
  }

  @Post('consents/:id/withdraw')
  @HttpCode(200)
  withdraw(@By() actor: Resident, @Param('id') id: string): Promise<ConsentGiven> {
    return this.withdrawal.withdraw(actor, id);
  }

  @Get('identity-views')
  async identityViews(@By() actor: Resident): Promise<{ items: IdentityView[] }> {
    return { items: await this.data.identityViews(actor) };
  }

  @Get('grants')
  async grants(@By() actor: Resident): Promise<{ items: GrantView[] }> {
    return { items: await this.data.grants(actor) };
  }

  @Get('data')
  @Header('content-disposition', 'attachment; filename="sanshi-my-data.json"')
  @Header('cache-control', 'private, no-store')
  export(@By() actor: Resident): Promise<MyData> {
    return this.data.export(actor);
  }

  @Delete('account')
  @HttpCode(204)
  remove(@By() actor: Resident): Promise<void> {
    return this.removal.remove(actor);
  }
}

/** The product `workspace`: an AI workspace with two roles and invitations in a section of their own. */
import type {Profile} from 'tenant-elements';
import {sharedWords} from './words/shared.js';
import {workspaceWords} from './words/workspace.js';

export const workspace: Profile = {
  id: 'workspace',
  label: workspaceWords.workspace,
  rolesPerPerson: 'one',
  defaultRole: 'user',
  nameFields: 'none',
  roles: [
    {
      id: 'user',
      label: workspaceWords.user,
      description: workspaceWords.userDescription,
      grants: ['workspace.use'],
      grantLabels: [workspaceWords.useChats, workspaceWords.shareFiles, workspaceWords.joinProjects],
      rank: 10,
      assignable: true,
    },
    {
      id: 'administrator',
      label: sharedWords.administrator,
      description: workspaceWords.administratorDescription,
      grants: ['workspace.use', 'users.read', 'users.manage', 'invitations.create'],
      grantLabels: [
        workspaceWords.everythingOfUser,
        workspaceWords.managePeople,
        workspaceWords.changeSettings,
      ],
      rank: 100,
      assignable: true,
    },
  ],
  invitations: {
    expiryDays: 7,
    pending: 'apart',
    personalMessage: false,
    copyLink: true,
    maxAtOnce: 20,
    languages: ['en', 'de', 'fr', 'es', 'ar', 'ja'],
  },
  people: {
    actions: ['edit', 'change_role', 'reset_password', 'deactivate', 'block', 'remove'],
    confirmRoles: 'always',
  },
  tabs: [
    {id: 'chats', label: workspaceWords.chats},
    {id: 'users', label: workspaceWords.people, grant: 'users.read'},
  ],
  columns: ['person', 'roles', 'status', 'joined', 'last_active'],
};

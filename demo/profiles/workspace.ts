/** The product `workspace`: an AI workspace with two roles and invitations in a section of their own. */
import type {Profile} from 'tenant-elements';

export const workspace: Profile = {
  id: 'workspace',
  label: 'Workspace',
  rolesPerPerson: 'one',
  defaultRole: 'user',
  nameFields: 'none',
  roles: [
    {
      id: 'user',
      label: 'User',
      description: 'Works in the workspace: chats, files and shared assistants.',
      grants: ['workspace.use'],
      grantLabels: ['Use chats and assistants', 'Upload and share files', 'Join shared projects'],
      rank: 10,
      assignable: true,
    },
    {
      id: 'administrator',
      label: 'Administrator',
      description: 'Manages people and settings, and everything a user does.',
      grants: ['workspace.use', 'users.read', 'users.manage', 'invitations.create'],
      grantLabels: [
        'Everything a user can do',
        'Invite and remove people, change roles',
        'Change workspace settings and see usage',
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
  tabs: [
    {id: 'chats', label: 'Chats'},
    {id: 'users', label: 'People', grant: 'users.read'},
  ],
  columns: ['person', 'roles', 'status', 'joined', 'last_active'],
};

// The partner's own page: no framework, no build. One element, one token from the partner's own back end.
const dialog = document.querySelector('#invite');
const sent = document.querySelector('#sent');

dialog.getToken = async ({signal}) => {
  const response = await fetch('/embed-token', {method: 'POST', signal});
  const {token} = await response.json();
  return token;
};

fetch('/api-origin.json')
  .then((response) => response.json())
  .then(({apiOrigin}) => {
    dialog.baseUrl = apiOrigin;
  });

document.querySelector('#open').addEventListener('click', () => dialog.show());
dialog.addEventListener('te-invite-done', ({subject}) => {
  sent.textContent = `Invitation for ${subject.email} was taken.`;
});

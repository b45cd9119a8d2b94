/* Before the first paint: a chosen theme beats the system's. A file of its own, for the content security policy allows no inline script. */
{
  const theme = localStorage.getItem('navette.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
}

-- Why a version of the policy was published, in the words of whoever did; none for those that came with the installation.
alter table policies add column published_why text;

-- Who uploaded a file is a person or an API key, as who acted in an event is: `uploaded_by` names either.
alter table files drop constraint files_uploaded_by_fkey;

-- Roles for the tables of YiXinWeiGong, each with no more rights than its work takes:
--
--   yxwg_owner    owns the tables and migrates them
--   yxwg_app      what the host runs as: no table is made, changed or emptied, no history is rewritten, no matter is deleted
--   yxwg_reader   reports and support: reads all but the identity vault and remembered answers
--
-- None of them can log in: grant them to the users that do, such as GRANT yxwg_app TO my_service.
--
-- Run it as a superuser in the database of the workflow, before the first migration and again after each one; running it
-- twice changes nothing. What is not listed here is given to nobody. Other names than the default ones are said before:
--
--   SET yxwg.schema = 'public_interest'; SET yxwg.prefix = 'pi_'; SET yxwg.roles = 'pi';

DO $roles$
DECLARE
    its_schema text := coalesce(nullif(current_setting('yxwg.schema', true), ''), 'public');
    prefix text := coalesce(current_setting('yxwg.prefix', true), 'yxwg_');
    roles text := coalesce(nullif(current_setting('yxwg.roles', true), ''), 'yxwg');
    owner text := quote_ident(roles || '_owner');
    app text := quote_ident(roles || '_app');
    reader text := quote_ident(roles || '_reader');

    -- Written by migrations alone.
    of_migrations text[] := ARRAY['migrations'];
    -- Written once, then only read: what happened, and who did it.
    history text[] := ARRAY['audit', 'events'];
    -- Changed, and never deleted.
    kept text[] := ARRAY['approvals', 'audit_checkpoints', 'cases', 'clues', 'consultations', 'evaluations', 'evidence', 'hearings',
        'holiday_notices', 'jobs', 'numbers', 'obligations', 'observations', 'offices', 'recusals', 'staff', 'volunteers'];
    -- Parts of the ones above, written anew when they change.
    parts text[] := ARRAY['evaluation_invitations', 'hearing_officers', 'office_coverage'];
    -- What waits for something or is handed in, and goes.
    passing text[] := ARRAY['evidence_blobs', 'evidence_chunks', 'evidence_contents', 'idempotency', 'outbox'];
    -- Who people are.
    vault text[] := ARRAY['vault_corrections', 'vault_identities', 'vault_keys', 'vault_reported', 'vault_reporters', 'vault_seal'];

    bare text;
    its_table text;
    rights text;
    guard text := format('%I.%I', its_schema, prefix || 'audit_guard');
BEGIN
    FOREACH bare IN ARRAY ARRAY[roles || '_owner', roles || '_app', roles || '_reader'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = bare) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', bare);
        END IF;
    END LOOP;

    IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = its_schema) THEN
        EXECUTE format('CREATE SCHEMA %I AUTHORIZATION %s', its_schema, owner);
    END IF;

    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO %s', its_schema, owner);
    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC, %s, %s', its_schema, app, reader);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %s, %s', its_schema, app, reader);

    FOREACH bare IN ARRAY of_migrations || history || kept || parts || passing || vault LOOP
        its_table := format('%I.%I', its_schema, prefix || bare);
        CONTINUE WHEN to_regclass(its_table) IS NULL;

        rights := CASE
            WHEN bare = ANY (of_migrations) THEN 'SELECT'
            WHEN bare = ANY (history) THEN 'SELECT, INSERT'
            WHEN bare = ANY (kept) THEN 'SELECT, INSERT, UPDATE'
            ELSE 'SELECT, INSERT, UPDATE, DELETE'
        END;
        EXECUTE format('ALTER TABLE %s OWNER TO %s', its_table, owner);
        EXECUTE format('REVOKE ALL ON %s FROM PUBLIC, %s, %s', its_table, app, reader);
        EXECUTE format('GRANT %s ON %s TO %s', rights, its_table, app);
        IF NOT bare = ANY (passing || vault) THEN
            EXECUTE format('GRANT SELECT ON %s TO %s', its_table, reader);
        END IF;

        -- An entry of the audit trail is sealed after it was written, once, and emptied when it is erased; its words are never others.
        IF bare = 'audit' AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass(its_table) AND attname = 'Sequence' AND NOT attisdropped) THEN
            EXECUTE format('GRANT UPDATE ON %s TO %s', its_table, app);
            EXECUTE format($guard$
                CREATE OR REPLACE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $body$
                DECLARE
                    seal text[] := ARRAY['Sequence', 'Salt', 'LeafHash'];
                    ids text[] := ARRAY['Office', 'Id'];
                    old_words jsonb := to_jsonb(OLD) - seal;
                    new_words jsonb := to_jsonb(NEW) - seal;
                BEGIN
                    IF (new_words = old_words OR (jsonb_strip_nulls(new_words - ids) = '{}'
                            AND new_words -> 'Id' = old_words -> 'Id' AND (new_words -> 'Office') IS NOT DISTINCT FROM (old_words -> 'Office')))
                        AND (OLD."Sequence" = 0 OR (NEW."Sequence" = OLD."Sequence" AND NEW."LeafHash" = OLD."LeafHash")) THEN
                        RETURN NEW;
                    END IF;
                    RAISE EXCEPTION 'An audit entry is sealed and emptied, never changed.' USING ERRCODE = 'insufficient_privilege';
                END
                $body$
                $guard$, guard);
            EXECUTE format('ALTER FUNCTION %s() OWNER TO %s', guard, owner);
            EXECUTE format('CREATE OR REPLACE TRIGGER audit_guard BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %s()', its_table, guard);
        END IF;
    END LOOP;
END
$roles$;

using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>One random sequence of what three scopes do in turn to a store and to the model, compared at every step; the same for the same seed.</summary>
internal sealed class ModelSequence(IServiceProvider services, int seed) : IAsyncDisposable
{
    private const int Scopes = 3;

    private readonly Random _random = new(seed);
    private readonly ReferenceModel _model = new();
    private readonly ModelScope[] _known = [.. Enumerable.Range(0, Scopes).Select(_ => new ModelScope())];
    private readonly Work[] _work = [.. Enumerable.Range(0, Scopes).Select(_ => new Work(services.CreateAsyncScope()))];
    private readonly Dictionary<(int Scope, ClueId Id), Clue> _objects = [];
    private readonly List<ClueId> _ids = [];
    private readonly List<string> _log = [];
    private OfficeId _office;

    /// <summary>How often something was committed.</summary>
    public int Commits => _model.Commits;

    /// <summary>What was done, a line a step.</summary>
    public string Log => string.Join('\n', _log);

    public async Task RunAsync()
    {
        _office = new OfficeId(NextId());
        for (var step = 0; step < 24; step++)
        {
            await StepAsync(_random.Next(Scopes));
        }

        for (var scope = 0; scope < Scopes; scope++)
        {
            await CommitAsync(scope);
            await EndAsync(scope);
        }

        await CompareAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var work in _work)
        {
            await work.DisposeAsync();
        }
    }

    private Task StepAsync(int scope) => _random.Next(20) switch
    {
        0 or 1 or 2 => AddAsync(scope),
        3 or 4 => FindAsync(scope),
        5 or 6 or 7 => ChangeAsync(scope),
        8 => ListAsync(scope),
        9 => CountAsync(scope),
        10 => KeepAsync(scope),
        11 => ReadAsync(scope),
        12 => ReportAsync(scope),
        13 => NumberAsync(scope),
        14 => RecallAsync(scope),
        15 => DiscardAsync(scope),
        16 => EndAsync(scope),
        _ => CommitAsync(scope),
    };

    private Task AddAsync(int scope)
    {
        // Now and then an id that somebody has, or had and discarded.
        var id = _ids.Count > 0 && _random.Next(4) == 0 ? Pick(_ids) : new ClueId(NextId());
        var clue = Some.Clue(id, _office, title: $"线索{_random.Next(9)}");
        _log.Add($"{scope}: add {id}");
        _ids.Add(id);
        if (_known[scope].Known.ContainsKey(id))
        {
            Assert.Throws<StoreConflictException>(() => Clues(scope).Add(clue));
            return Task.CompletedTask;
        }

        Clues(scope).Add(clue);
        _known[scope].Known[id] = (ModelClue.Of(clue), null);
        _objects[(scope, id)] = clue;
        return Task.CompletedTask;
    }

    private async Task<Clue?> FindAsync(int scope)
    {
        if (_ids.Count == 0)
        {
            return null;
        }

        var id = Pick(_ids);
        _log.Add($"{scope}: find {id}");
        var (expected, found) = (_known[scope].Find(_model, id), await Clues(scope).FindAsync(id, default));
        Assert.Equal(expected, found is null ? null : ModelClue.Of(found));
        if (found is not null)
        {
            Remember(scope, found);
        }

        return found;
    }

    private async Task ChangeAsync(int scope)
    {
        if (await FindAsync(scope) is not { } clue)
        {
            return;
        }

        var note = $"n{_random.Next(99)}";
        _log.Add($"{scope}: change {clue.Id} {note}");
        if (clue.Status == ClueStatus.Submitted && _random.Next(3) == 0)
        {
            clue.Receive(note, Some.Now);
            _known[scope].Change(clue.Id, known => known with { Status = ClueStatus.Received, Told = $"{known.Told}|{note}" });
        }
        else
        {
            clue.Tell(FeedbackMilestone.Received, Some.Now, note);
            _known[scope].Change(clue.Id, known => known with { Told = $"{known.Told}|{note}" });
        }
    }

    private async Task ListAsync(int scope)
    {
        ClueStatus? status = _random.Next(3) switch { 0 => ClueStatus.Received, 1 => ClueStatus.Submitted, _ => null };
        ClueId? after = _ids.Count > 0 && _random.Next(2) == 0 ? Pick(_ids) : null;
        var take = _random.Next(1, 8);
        _log.Add($"{scope}: list {status} after {after} take {take}");
        var expected = _model.List(_known[scope], status, after, take);

        var listed = await Clues(scope).ListAsync(new CluesOfOffice(_office, status, after, take), default);

        Assert.Equal(expected, listed.Select(clue => (clue.Id, ModelClue.Of(clue))));
        foreach (var clue in listed)
        {
            Remember(scope, clue);
        }
    }

    private async Task CountAsync(int scope)
    {
        _log.Add($"{scope}: count");

        Assert.Equal(_model.Clues.Count, await Clues(scope).CountAsync(new CluesOfOffice(_office, take: 1), default));
    }

    private async Task KeepAsync(int scope)
    {
        var name = $"某{_random.Next(99)}";
        _log.Add($"{scope}: keep {name}");
        await Vault(scope).KeepAsync(PersonOf(scope), new PersonalDetails { Name = name }, default);
        _known[scope].People[PersonOf(scope)] = name;
    }

    private async Task ReadAsync(int scope)
    {
        var person = PersonOf(_random.Next(Scopes));
        _log.Add($"{scope}: read {person.Id}");

        Assert.Equal(
            _known[scope].People.GetValueOrDefault(person) ?? _model.People.GetValueOrDefault(person), (await Vault(scope).ReadAsync(person, default))?.Name);
    }

    /// <summary>Links and commits at once: whether two who link at the same time collide is the store's to say.</summary>
    private async Task ReportAsync(int scope)
    {
        var id = _model.Reporters.Count > 0 && _random.Next(3) == 0 ? Pick([.. _model.Reporters.Keys]) : new ClueId(NextId());
        _log.Add($"{scope}: report {id}");
        if (_model.Reporters.TryGetValue(id, out var reporter) && reporter == PersonOf(scope))
        {
            return;
        }

        _ = await Vault(scope).PseudonymForAsync(PersonOf(scope), id, default);
        _known[scope].Reporters[id] = PersonOf(scope);
        await CommitAsync(scope);
    }

    /// <summary>Takes a number and ends the unit of work at once: meanwhile a store may keep others from writing.</summary>
    private async Task NumberAsync(int scope)
    {
        _log.Add($"{scope}: number");
        Assert.Equal(_model.Number + 1, await _work[scope].Get<INumberSeries>().NextAsync(_office, "clue", 2026, default));
        _known[scope].Numbers = 1;
        await (_random.Next(2) == 0 ? CommitAsync(scope) : DiscardAsync(scope));
    }

    private async Task RecallAsync(int scope)
    {
        var (key, body) = (_random.Next(4), _random.Next(2));
        _log.Add($"{scope}: recall {key} {body}");

        var recalled = await _work[scope].Unit.RecallAsync<string>(CallOf(key, body), default);

        Assert.Equal(
            _model.Calls.TryGetValue(KeyOf(key), out var known) ? (true, known.Body == body, known.Answer) : (false, false, null),
            (recalled.Known, recalled.SameRequest, recalled.Answer));
    }

    private Task DiscardAsync(int scope)
    {
        _log.Add($"{scope}: discard");
        _work[scope].Unit.Discard();
        _known[scope].Discard();
        Forget(scope);
        Assert.Empty(_work[scope].Unit.Changed());
        return Task.CompletedTask;
    }

    private async Task EndAsync(int scope)
    {
        _log.Add($"{scope}: end");
        await _work[scope].DisposeAsync();
        _work[scope] = new Work(services.CreateAsyncScope());
        _known[scope] = new ModelScope();
        Forget(scope);
    }

    private async Task CommitAsync(int scope)
    {
        var (key, body, answer) = (_random.Next(8), _random.Next(2), $"a{_random.Next(99)}");
        var call = key < 4 ? CallOf(key, body) : null;
        _log.Add($"{scope}: commit {(call is null ? "" : $"{key} {body}")}");
        var changed = _known[scope].Known.Where(pair => pair.Value.Working != pair.Value.Read).Select(pair => pair.Key.Value).Order();
        Assert.Equal(changed, _work[scope].Unit.Changed().Cast<Clue>().Select(clue => clue.Id.Value).Order());

        var trace = Work.Trace with { Call = call, Answer = answer };
        if (_model.Commit(_known[scope], call?.Key, body, answer))
        {
            await _work[scope].CommitAsync(trace);
            Assert.All(_objects.Where(pair => pair.Key.Scope == scope), pair => Assert.Equal(_known[scope].Known[pair.Key.Id].Working, ModelClue.Of(pair.Value)));
            return;
        }

        await Assert.ThrowsAsync<StoreConflictException>(() => _work[scope].CommitAsync(trace));
        _work[scope].Unit.Discard();
        Forget(scope);
    }

    /// <summary>What is kept in the end, read anew.</summary>
    private async Task CompareAsync()
    {
        await using var fresh = new Work(services.CreateAsyncScope());
        var listed = await fresh.Store<Clue, ClueId>().ListAsync(new CluesOfOffice(_office, take: 1000), default);
        Assert.Equal(_model.List(new ModelScope(), null, null, 1000), listed.Select(clue => (clue.Id, ModelClue.Of(clue))));
        for (var scope = 0; scope < Scopes; scope++)
        {
            var (vault, person) = (fresh.Get<IIdentityVault>(), PersonOf(scope));
            Assert.Equal(_model.People.GetValueOrDefault(person), (await vault.ReadAsync(person, default))?.Name);
            Assert.Equal(
                _model.Reporters.Where(pair => pair.Value == person).Select(pair => pair.Key).Order(), await vault.CluesReportedByAsync(person, default));
        }

        Assert.Equal(_model.Number + 1, await fresh.Get<INumberSeries>().NextAsync(_office, "clue", 2026, default));
        fresh.Unit.Discard();
    }

    private void Remember(int scope, Clue clue)
    {
        Assert.True(!_objects.TryGetValue((scope, clue.Id), out var known) || ReferenceEquals(known, clue), "One scope has one object of an aggregate.");
        _objects[(scope, clue.Id)] = clue;
    }

    private void Forget(int scope)
    {
        foreach (var key in _objects.Keys.Where(key => key.Scope == scope).ToList())
        {
            _objects.Remove(key);
        }
    }

    private IStore<Clue, ClueId> Clues(int scope) => _work[scope].Store<Clue, ClueId>();

    private IIdentityVault Vault(int scope) => _work[scope].Get<IIdentityVault>();

    private PersonKey PersonOf(int scope) => new(PersonKind.Volunteer, new Guid(seed, (short)scope, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));

    private string KeyOf(int key) => $"{seed}-{key}";

    private IdempotentCall CallOf(int key, int body) => new()
    {
        Key = KeyOf(key),
        Caller = Actor.System,
        Request = new ListPosts { Staff = new StaffId(new Guid(body + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2)) },
    };

    private T Pick<T>(IReadOnlyList<T> among) => among[_random.Next(among.Count)];

    /// <summary>A UUID of version 7 of one of few instants, that the seed alone decides.</summary>
    private Guid NextId()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        var at = Some.Now.ToUnixTimeMilliseconds() + _random.Next(4);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, (at << 16) | 0x7000 | (uint)_random.Next(0x1000));
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

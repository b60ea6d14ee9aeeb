using YiXinWeiGong.Cases;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>Finds who may file, rule by rule, and remembers why others may not.</summary>
internal sealed class FilingCompetence(
    OfficeTree offices, Divisions divisions, JurisdictionQuestion question, TrackStanding standing, Func<string, RuleCitation> cite)
{
    private readonly Dictionary<OfficeId, (NotCompetentReason Why, RuleCitation By)> _ruledOut = [];

    public List<CompetentOffice> Competent { get; } = [];

    private bool GoesWithTheCriminalCase => question is { Track: Track.Civil, CriminalCaseAt: not null };

    /// <summary>The level at which matters begin: the agency's own, or the basic one.</summary>
    private OfficeLevel FirstLevel => question.Track == Track.Administrative ? LevelOfTheAgency() : OfficeLevel.Basic;

    private string BaseRule => question.Track == Track.Administrative ? JurisdictionRules.LevelOfTheAgency : JurisdictionRules.CivilPlaces;

    /// <summary>The ordinary competence: no office's where the field is not open to the track.</summary>
    public void Find()
    {
        if (standing.Standing == FieldStanding.NotOpen)
        {
            return;
        }

        if (GoesWithTheCriminalCase)
        {
            Add(Required(question.CriminalCaseAt!.Value), Competence.Own, JurisdictionRules.WithTheCriminalCase);
            RuleOut(question.Places.SelectMany(AtTheLevel), NotCompetentReason.GoesWithTheCriminalCase, cite(JurisdictionRules.WithTheCriminalCase));
        }
        else
        {
            foreach (var office in question.Places.SelectMany(AtTheLevel))
            {
                Add(office, Competence.Own, BaseRule);
            }
        }

        foreach (var (lowest, by) in LowestLevels())
        {
            Raise(lowest, by);
        }

        AddThoseWhoMay();
    }

    /// <summary>A decision gave the matter to one office.</summary>
    public void GiveTo(Office to, OverrideKind kind)
    {
        var rule = kind is OverrideKind.PulledUp or OverrideKind.PushedDown ? JurisdictionRules.UpOrDown : JurisdictionRules.Designation;
        RuleOut(Competent.Select(office => Required(office.Office)), NotCompetentReason.Overridden, cite(rule));
        Competent.Clear();
        Add(to, Competence.Own, question.Dispute is null ? rule : JurisdictionRules.Dispute);
    }

    /// <summary>Who files and who sues may differ (BG 16).</summary>
    public void LeaveSuitTo(SuitPath suit)
    {
        var rule = suit.By[0].Rule;
        RuleOut(Competent.Select(office => Required(office.Office)), NotCompetentReason.SuitIsElsewhere, cite(rule));
        Competent.Clear();
        foreach (var office in suit.Offices)
        {
            Add(Required(office), Competence.Own, rule);
        }
    }

    /// <summary>The offices of the places that count, those of the dispute and the one that has the matter, where they are not competent.</summary>
    public IReadOnlyList<ConsideredOffice> Considered()
    {
        OfficeLevel[] levels = [OfficeLevel.Basic, OfficeLevel.Municipal, OfficeLevel.Provincial];
        var ofThePlaces = question.Places.SelectMany(place => levels.SelectMany(level => Covering(place, level))).Select(office => office.Id).ToArray();
        OfficeId[] named = [.. question.Dispute?.Offices ?? [], .. question.At is { } at ? [at] : Array.Empty<OfficeId>()];
        return standing.Standing == FieldStanding.NotOpen ? [] :
        [
            .. _ruledOut.Keys.Concat(ofThePlaces).Concat(named).Distinct()
                .Where(id => Competent.All(office => office.Office != id))
                .Select(id => Consider(Required(id), ofThePlaces.Contains(id))),
        ];
    }

    private ConsideredOffice Consider(Office office, bool ofThePlaces)
    {
        var (why, by) = _ruledOut.TryGetValue(office.Id, out var ruled)
            ? ruled
            : (ofThePlaces ? NotCompetentReason.AnotherLevel : NotCompetentReason.AnotherPlace, cite(BaseRule));
        return new ConsideredOffice(office.Id, office.Name, why, by);
    }

    private void AddThoseWhoMay()
    {
        if (question is { Track: Track.Administrative, AgencyIsGovernment: true } && FirstLevel is var level && level != OfficeLevel.Supreme)
        {
            foreach (var office in question.Places.SelectMany(place => Covering(place, level - 1)))
            {
                Add(office, Competence.May, JurisdictionRules.OverAGovernment, needsReason: true);
            }
        }

        OfficeId[] harmed = [.. question.Harmed.SelectMany(AtTheLevelOrAbove).Select(office => office.Id).Distinct()];
        if (harmed.Length > 1 && offices.CommonSuperior(harmed) is { } common)
        {
            Add(common, Competence.May, JurisdictionRules.AcrossDivisions);
        }

        if (question.At is { } at && Required(at) is { Kind: not (OfficeKind.Territorial or OfficeKind.Branch) } special)
        {
            AddOutsideTheTerritory(special);
        }
    }

    /// <summary>What such an office's remit is, territory does not say; its level the law does.</summary>
    private void AddOutsideTheTerritory(Office special)
    {
        var tooLow = LowestLevels().Where(lowest => !new LevelIsHighEnough(special.Level, lowest.Level).Holds).ToArray();
        if (tooLow is [.., var (_, by)])
        {
            RuleOut([special], NotCompetentReason.BelowMinimumLevel, by);
        }
        else if (special.Level == LowestLevels().Select(lowest => lowest.Level).Append(FirstLevel).Min())
        {
            Add(special, Competence.May, [cite(JurisdictionRules.OutsideTheTerritory), .. LowestLevels().Select(lowest => lowest.By)]);
        }
    }

    /// <summary>The levels below which nobody is competent, whatever else makes it so.</summary>
    private IEnumerable<(OfficeLevel Level, RuleCitation By)> LowestLevels()
    {
        if (question.IsMajor && !GoesWithTheCriminalCase)
        {
            yield return (OfficeLevel.Municipal, cite(JurisdictionRules.MajorMatters));
        }

        if (standing.MinimumLevel != OfficeLevel.None)
        {
            yield return (standing.MinimumLevel, new RuleCitation(JurisdictionRules.LowestLevel, standing.Basis ?? ""));
        }
    }

    /// <summary>Replaces every office below a level by its superior of that level.</summary>
    private void Raise(OfficeLevel lowest, RuleCitation by)
    {
        foreach (var low in Competent.Where(office => office.Level > lowest).ToArray())
        {
            _ = Competent.Remove(low);
            _ruledOut[low.Office] = (NotCompetentReason.BelowMinimumLevel, by);
            if (offices.SuperiorsOf(low.Office).FirstOrDefault(above => above.Level <= lowest) is { } high)
            {
                Add(high, Competence.Own, [.. low.By, by]);
            }
        }
    }

    /// <summary>The offices at which a place's matters begin: of the agency's level; in civil matters the basic one, or the next up where there is none.</summary>
    private IEnumerable<Office> AtTheLevel(string place) =>
        question.Track == Track.Administrative ? Covering(place, FirstLevel) : AtTheLevelOrAbove(place);

    /// <summary>The offices of a place at the level at which matters begin, or at the next up where there is none.</summary>
    private IEnumerable<Office> AtTheLevelOrAbove(string place) =>
        new[] { OfficeLevel.Basic, OfficeLevel.Municipal, OfficeLevel.Provincial }.Where(level => level <= FirstLevel)
            .Select(level => Covering(place, level)).FirstOrDefault(found => found.Count > 0) ?? [];

    private IReadOnlyList<Office> Covering(string place, OfficeLevel level) => offices.Covering(divisions.CodeOn(place, question.On), question.On, level);

    private OfficeLevel LevelOfTheAgency() => question.AgencyLevel switch
    {
        AgencyLevel.National => OfficeLevel.Supreme,
        AgencyLevel.Provincial => OfficeLevel.Provincial,
        AgencyLevel.Municipal => OfficeLevel.Municipal,
        AgencyLevel.County or AgencyLevel.Township => OfficeLevel.Basic,
        var other => throw new ArgumentOutOfRangeException(nameof(question), other, "An agency has a level."),
    };

    private void Add(Office office, Competence competence, string rule, bool needsReason = false) => Add(office, competence, [cite(rule)], needsReason);

    /// <summary>An office that is competent by several rules is so by the strongest.</summary>
    private void Add(Office office, Competence competence, IReadOnlyList<RuleCitation> by, bool needsReason = false)
    {
        _ = _ruledOut.Remove(office.Id);
        var known = Competent.Find(other => other.Office == office.Id);
        _ = known is not null && Competent.Remove(known);
        Competent.Add(new CompetentOffice
        {
            Office = office.Id,
            Name = office.Name,
            Level = office.Level,
            Competence = known?.Competence == Competence.Own ? Competence.Own : competence,
            NeedsReason = needsReason && (known is null || known.NeedsReason),
            By = [.. (known?.By ?? []).Concat(by).Distinct()],
        });
    }

    private void RuleOut(IEnumerable<Office> ruledOut, NotCompetentReason why, RuleCitation by)
    {
        foreach (var office in ruledOut)
        {
            _ruledOut[office.Id] = (why, by);
        }
    }

    private Office Required(OfficeId id) => offices.Find(id) ?? throw new RefusalException(OfficeCodes.Unknown);
}

using System.Collections.Frozen;

namespace YiXinWeiGong.Vault;

/// <summary>
/// How long what is kept (留存期限), class by class and by date: at least, where a law wants it kept; at most, where it wants it
/// deleted once its purpose has ended. The table is data; a host adds classes of its own and changes what is local.
/// </summary>
public sealed class RetentionClasses
{
    private static readonly Lazy<RetentionClasses> LazyEmbedded = new(ReadEmbedded);

    private const int DaysThatMonthsDiffer = 4;

    private readonly FrozenDictionary<string, RetentionClass> _byCode;

    internal RetentionClasses(IReadOnlyList<RetentionClass> all) =>
        (All, _byCode) = (all, all.ToFrozenDictionary(kept => kept.Code, StringComparer.Ordinal));

    /// <summary>The table that ships with the library.</summary>
    public static RetentionClasses Embedded => LazyEmbedded.Value;

    /// <summary>Every class, in the table's order.</summary>
    public IReadOnlyList<RetentionClass> All { get; }

    /// <summary>This table and a local one, whose further classes are added and whose terms take the place of local ones; this one stays as it is.</summary>
    /// <param name="json">UTF-8 JSON of the form of the embedded <c>retention.json</c>; the stream stays open.</param>
    /// <param name="file">The name to cite where something is wrong.</param>
    /// <exception cref="FormatException">The data are no sound table, or would shorten what a law wants kept.</exception>
    public RetentionClasses With(Stream json, string file = "retention.json") => RetentionReader.Add(this, StrictJson.Read(json, file));

    /// <summary>The class of a code, or nothing.</summary>
    /// <param name="code">The code.</param>
    public RetentionClass? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>May it be deleted, and must it?</summary>
    /// <param name="question">What is asked about.</param>
    /// <exception cref="RefusalException">There is no such class on that day.</exception>
    public RetentionAnswer Ask(RetentionQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var term = TermOf(question.Class, question.MadeOn);
        var kept = term.KeptUntil(question.MadeOn);

        // The purpose of what is kept by duty alone ends with the duty.
        var ended = question.PurposeEndedOn ?? (term.AtLeastMonths > 0 ? question.MadeOn : null);
        var last = ended is { } end ? term.LastDay(question.MadeOn, end) : null;
        var may = !question.IsHeld && (kept is null || question.On > kept) && ended is not null && ended <= question.On;
        return new RetentionAnswer
        {
            Term = term,
            KeptUntil = kept,
            DueAfter = last,
            MayPurge = may,
            MustPurge = may && last is { } due && question.On > due,
            Refusal = may ? null : question.IsHeld ? VaultCodes.Held : kept is not null && question.On <= kept ? VaultCodes.KeptByLaw : VaultCodes.PurposeGoesOn,
        };
    }

    /// <summary>The last day on which something must have been made to be due for deletion on a day; nothing where nothing falls due by itself.</summary>
    /// <param name="code">The class.</param>
    /// <param name="on">The day.</param>
    public DateOnly? MadeUntil(string code, DateOnly on)
    {
        if (Find(code) is not { } kept || kept.TermOn(on) is not { AtMostMonths: { } months } term)
        {
            return null;
        }

        // Months are not of one length, so that the day is looked for from where it must lie.
        var near = on.AddMonths(-Math.Max(months, term.AtLeastMonths)).AddDays(DaysThatMonthsDiffer);
        return Enumerable.Range(0, 2 * DaysThatMonthsDiffer).Select(back => near.AddDays(-back))
            .Where(made => Ask(new RetentionQuestion { Class = code, MadeOn = made, PurposeEndedOn = made, On = on }).MustPurge)
            .Cast<DateOnly?>().FirstOrDefault();
    }

    private RetentionTerm TermOf(string code, DateOnly on) => Find(code)?.TermOn(on) ?? throw new RefusalException(VaultCodes.ClassUnknown);

    private static RetentionClasses ReadEmbedded()
    {
        using var json = EmbeddedJson.Open("Vault.retention.json");
        return new RetentionClasses([]).With(json);
    }
}

/// <summary>Something that is kept for so long and no longer.</summary>
public sealed record RetentionClass
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name in Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>Its name in English.</summary>
    public required string En { get; init; }

    /// <summary>What the terms cannot say.</summary>
    public string? Note { get; init; }

    /// <summary>How long, by date; the earliest first.</summary>
    public required IReadOnlyList<RetentionTerm> Terms { get; init; }

    /// <summary>How long what was made on a day is kept. What was made before the first law is kept by it too.</summary>
    /// <param name="on">The day.</param>
    public RetentionTerm TermOn(DateOnly on) => Terms.LastOrDefault(term => term.From <= on) ?? Terms[0];

    /// <summary>The code and the Chinese name.</summary>
    public override string ToString() => $"{Code} {Zh}";
}

/// <summary>How long something is kept, from a day on.</summary>
public sealed record RetentionTerm
{
    /// <summary>The first day of it.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The articles it rests on.</summary>
    public required string Basis { get; init; }

    /// <summary>How many months it is kept at least, from the day it was made; 0 where no law wants it kept.</summary>
    public required int AtLeastMonths { get; init; }

    /// <summary>How many months after its purpose ended it is deleted at the latest; none where somebody decides.</summary>
    public int? AtMostMonths { get; init; }

    /// <summary>Is the least a proposal and not a law's?</summary>
    public bool IsLeastLocal { get; init; }

    /// <summary>The last day on which it has to be there, the one of the month that corresponds (民法典第二百零二条); none where no law wants it kept.</summary>
    /// <param name="madeOn">The day it was made.</param>
    public DateOnly? KeptUntil(DateOnly madeOn) => AtLeastMonths > 0 ? madeOn.AddMonths(AtLeastMonths) : null;

    /// <summary>The last day on which it may be there; none where somebody decides.</summary>
    /// <param name="madeOn">The day it was made.</param>
    /// <param name="endedOn">The day its purpose ended.</param>
    public DateOnly? LastDay(DateOnly madeOn, DateOnly endedOn)
    {
        if (AtMostMonths is not { } months)
        {
            return null;
        }

        var last = endedOn.AddMonths(months);
        return KeptUntil(madeOn) is { } kept && kept > last ? kept : last;
    }
}

/// <summary>What is to be deleted, or not.</summary>
public sealed record RetentionQuestion
{
    /// <summary>The class.</summary>
    public required string Class { get; init; }

    /// <summary>The day it was made.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>The day its purpose ended; what is kept by duty alone needs none.</summary>
    public DateOnly? PurposeEndedOn { get; init; }

    /// <summary>Is it under a legal hold?</summary>
    public bool IsHeld { get; init; }

    /// <summary>The day on which it is asked.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>Whether something may be deleted.</summary>
public sealed record RetentionAnswer
{
    /// <summary>The term it rests on.</summary>
    public required RetentionTerm Term { get; init; }

    /// <summary>The last day on which it has to be there.</summary>
    public DateOnly? KeptUntil { get; init; }

    /// <summary>The last day on which it may be there.</summary>
    public DateOnly? DueAfter { get; init; }

    /// <summary>May it be deleted on that day?</summary>
    public required bool MayPurge { get; init; }

    /// <summary>Must it be?</summary>
    public required bool MustPurge { get; init; }

    /// <summary>The code of why it may not be.</summary>
    public string? Refusal { get; init; }
}

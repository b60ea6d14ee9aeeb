using Ardalis.GuardClauses;

namespace YiXinWeiGong.Rules;

/// <summary>The public notice before a civil suit (诉前公告; BG 91, JS 13), and the review for suit that runs from its end (BG 47(1)).</summary>
/// <param name="periods">Counts the periods as the rules set them.</param>
public sealed class CivilNotice(PeriodCounter periods)
{
    /// <summary>The notice runs (公告期间); nothing where the rules know of none.</summary>
    /// <param name="publishedOn">The day of publication, itself not counted.</param>
    /// <param name="media">How far its media reach, one of <see cref="NoticeMedia"/>.</param>
    /// <exception cref="RefusalException">A notice in such media is void, or it is unknown which rules were in force.</exception>
    public Deadline? Start(DateOnly publishedOn, string media)
    {
        Guard.Against.NullOrWhiteSpace(media);
        Rule.Require(new NoticeIsWhereItCounts(periods.Rules.Find(LegalParameters.CivilNoticeMedia)?.Value, media));
        return periods.Due(DeadlineKinds.CivilNotice, LegalParameters.CivilNotice, publishedOn);
    }

    /// <summary>The end of the review for suit (审查起诉期限); nothing where the rules set none.</summary>
    /// <param name="notice">The notice.</param>
    public Deadline? ToReview(Deadline notice) => periods.DueAfter(DeadlineKinds.CivilReview, LegalParameters.CivilReview, notice);
}

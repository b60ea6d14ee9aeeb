using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Evidence;

/// <summary>The files of a matter's evidence, by id.</summary>
public sealed class EvidenceFilesOfMatter : Specification<EvidenceFile>
{
    /// <summary>Describes the query.</summary>
    /// <param name="matter">Which.</param>
    public EvidenceFilesOfMatter(MatterId matter) => Query.Where(file => file.Matter == matter).OrderBy(file => file.Id);
}

/// <summary>The files that wait for a scanner's answer, by id, from one of them on.</summary>
public sealed class EvidenceFilesAwaitingScan : Specification<EvidenceFile>
{
    /// <summary>Describes the query.</summary>
    /// <param name="after">The last one of the batch before.</param>
    /// <param name="take">How many at most.</param>
    public EvidenceFilesAwaitingScan(EvidenceFileId? after, int take)
    {
        Query.Where(file => file.Status == EvidenceFileStatus.AwaitingScan);
        if (after is { } last)
        {
            Query.Where(file => file.Id.CompareTo(last) > 0);
        }

        Query.OrderBy(file => file.Id).Take(take);
    }
}

/// <summary>Which of these contents are the original of a file that was not erased: they stay.</summary>
public sealed class OriginalsAmong : Specification<EvidenceFile, string>
{
    /// <summary>Describes the query.</summary>
    /// <param name="office">The office under which they are kept.</param>
    /// <param name="contents">Their SHA-256, in lower case.</param>
    public OriginalsAmong(OfficeId office, IReadOnlyCollection<string> contents)
    {
        Query.Where(file => file.Office == office && file.Status != EvidenceFileStatus.Erased && contents.Contains(file.Sha256));
        Query.Select(file => file.Sha256);
    }
}

/// <summary>Which of these contents are the cleaned copy of a file that was not erased: they stay.</summary>
public sealed class CopiesAmong : Specification<EvidenceFile, string>
{
    /// <summary>Describes the query.</summary>
    /// <param name="office">The office under which they are kept.</param>
    /// <param name="contents">Their SHA-256, in lower case.</param>
    public CopiesAmong(OfficeId office, IReadOnlyCollection<string> contents)
    {
        Query.Where(file => file.Office == office && file.Status != EvidenceFileStatus.Erased
            && file.CopySha256 != null && contents.Contains(file.CopySha256));
        Query.Select(file => file.CopySha256!);
    }
}

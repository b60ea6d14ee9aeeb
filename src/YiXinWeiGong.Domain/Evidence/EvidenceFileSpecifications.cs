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

/// <summary>The files, not erased, whose original or cleaned copy is this content: while there is one, the content stays.</summary>
public sealed class EvidenceFilesOfContent : Specification<EvidenceFile>
{
    /// <summary>Describes the query.</summary>
    /// <param name="office">The office under which the content is kept.</param>
    /// <param name="sha256">Its SHA-256, in lower case.</param>
    public EvidenceFilesOfContent(OfficeId office, string sha256) => Query
        .Where(file => file.Office == office && file.Status != EvidenceFileStatus.Erased)
        .Where(file => file.Sha256 == sha256 || file.CopySha256 == sha256)
        .OrderBy(file => file.Id);
}

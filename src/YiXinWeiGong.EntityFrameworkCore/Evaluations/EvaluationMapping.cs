using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Evaluations;

namespace YiXinWeiGong.EntityFrameworkCore.Evaluations;

internal sealed class EvaluationMapping() : AggregateMapping<Evaluation, EvaluationId, EvaluationStatus>("evaluations")
{
    protected override void Map(EntityTypeBuilder<Evaluation> builder)
    {
        builder.Property(evaluation => evaluation.Clue);
        builder.Ignore(evaluation => evaluation.Matter);
        builder.Property(evaluation => evaluation.Office);
        builder.Property(evaluation => evaluation.OpenedAt);
        builder.Json(evaluation => evaluation.Opinions);
        builder.Json(evaluation => evaluation.Conclusion);
        builder.OwnsMany(evaluation => evaluation.Invitations, invitation =>
        {
            invitation.ToTable("evaluation_invitations");
            invitation.WithOwner().HasForeignKey("Evaluation");
            invitation.HasKey("Evaluation", nameof(EvaluatorInvitation.Evaluator));
            invitation.Property(i => i.Evaluator).ValueGeneratedNever();
            invitation.Property(i => i.At);
            invitation.HasIndex(i => i.Evaluator);
        });
        builder.HasIndex(evaluation => evaluation.Clue);
        builder.HasIndex(evaluation => new { evaluation.Office, evaluation.Status, evaluation.Id });
    }
}
